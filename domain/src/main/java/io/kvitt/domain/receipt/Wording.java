package io.kvitt.domain.receipt;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the words of a receipt are about. The words are those of a language, in English, Malay, German, French, Dutch,
 * Swedish, Norwegian, Danish and Finnish, Italian and Spanish where they differ; no shop, place or product is among them.
 */
enum Wording {
    TOTAL("TOTAL TOTALT TOTALE TOTAAL TTL JUMLAH JML SUMME GESAMT GESAMTBETRAG GESAMTSUMME SUMMA YHTEENSÄ IMPORTE"),
    AMOUNT("AMOUNT AMT AMAUN MONTANT BELOPP BETRAG BEDRAG"),
    PAYABLE("PAYABLE PAY DUE BETALA BETALE BETALEN ZAHLEN ZAHLBETRAG PAYER PAGAR PAGARE MAKSETTAVA DIBAYAR BAYAR"),
    GRAND("GRAND GRANDTOTAL FINAL"),
    NET("NET NETT"),
    SUB("SUB SUBTOTAL SUBTTL SUBTOT DELSUMMA ZWISCHENSUMME SOUS SUBTOTAAL VÄLISUMMA"),
    SALES("SALES SALE BILL JUALAN"),
    AFTER("AFTER SELEPAS ROUNDED RND'D"),
    ROUNDING("ROUNDING ROUND ROUNDINGS RND RDG PEMBULATAN PENGGENAPAN BUNDARAN AVRUNDNING"
            + " ÖRESAVRUNDNING ÖRESUTJÄMNING AVRUNDING RUNDUNG ARRONDI AFRONDING PYÖRISTYS"),
    ADJUSTMENT("ADJ ADJUSTMENT ADJUST ADJUSMENT"),
    CASH("CASH TUNAI TENDERED TENDER PAID RECEIVED RECVD BAR BARGELD GEGEBEN KONTANT KONTANTER ESPECES ESPÈCES CONTANT"
            + " CONTANTEN CONTANTI EFECTIVO BAYARAN PAYMENT KÄTEINEN ACCEPTED"),
    CARD("VISA MASTERCARD MASTER CARD CREDIT DEBIT AMEX MAESTRO KORT BANKKORT KONTOKORT KARTE KARTENZAHLUNG GIROCARD"
            + " KREDITKARTE CARTE MYDEBIT EWALLET WALLET SWISH KAD CARTA TARJETA PIN PAYWAVE CONTACTLESS MCARD KORTTI"),
    CHANGE("CHANGE BAKI RÜCKGELD ZURÜCK WECHSELGELD VÄXEL TILLBAKA RENDU MONNAIE WISSELGELD RESTO CAMBIO KEMBALIAN CHG"
            + " VEKSEL VAIHTORAHA CHANGEDUE"),
    TAX("GST TAX VAT MWST UST TVA MOMS SST BTW IVA MVA ALV CUKAI STEUER TAXES SKATT"),
    EXCLUDING("EXCLUDING EXCLUSIVE EXCL EXC EXCLUDE EXKL EXKLUSIVE NETTO BEFORE WITHOUT TAXABLE HT SEBELUM EKSKL EXLC"),
    INCLUDING("INCLUDING INCLUSIVE INCL INC INCLUDED INCLUDES INKL INKLUSIVE BRUTTO TTC TERMASUK VARAV DAVON DONT"
            + " ENTHALTEN"),
    COUNT(
            "QTY ITEM ITEMS COUNT QUANTITY PCS PIECES ANTAL ANTALL ARTIKEL ARTIKLAR ANZAHL QTYS ITM KUANTITI QNTY ARTICLES"),
    DISCOUNT(
            "DISCOUNT DISC SAVING SAVINGS SAVED SAVE RABATT REMISE VOUCHER COUPON KORTING DISKAUN REBATE JIMAT OFF DISCOUNTS"),
    POINTS("POINTS POINT PTS POÄNG PUNKTE MATA BONUS"),
    SUMMARY("SUMMARY ANALYSIS BREAKDOWN SPECIFICATION SPECIFIKATION SUMMARIES"),
    SERVICE("SERVICE SERV SVC SVR SERVIS CAJ PERKHIDMATAN"),
    PRICE("PRICE U/P UNIT HARGA PREIS PRIX PRIS"),
    BALANCE("BALANCE DEPOSIT OUTSTANDING PREVIOUS OPENING"),
    DATE("DATE TARIKH DATUM BIZDATE DATED DT DATO DATA FECHA PÄIVÄ"),
    TIME("TIME MASA TID ZEIT UHRZEIT HEURE KL TIJD ORA HORA UHR"),
    LATER(
            "EXPIRY EXPIRES EXPIRE VALID UNTIL DUE DELIVERY WARRANTY BEFORE DOB BIRTH PRINTED REPRINT SINCE GÜLTIG TAMAT"),
    NUMBERED("INVOICE INV RECEIPT BILL DOC DOCUMENT SLIP TRANS TRX TRN TRANSACTION CHECK CHEQUE RESIT INVOIS RCPT REF"
            + " REFERENCE ORDER BON BELEG KVITTO KVITTONR QUITTANCE TICKET FACTURE BIL"),
    TILL("CASHIER CSHR TABLE COUNTER TERMINAL POS STAFF SERVER SALESPERSON SALESMAN CLERK OPERATOR PAX MEMBER CUSTOMER"
            + " ATTN SHIFT REG USER TILL KASSE KASSA KASSÖR CAISSE JURUWANG MEJA LANE PUMP STORE"),
    PHONE(
            "TEL FAX PHONE TELEPHONE TELEFON HP H/P HOTLINE MOBILE TLF TÉL TELP TELEFAX TEL/FAX TELNO TELEFONO CALL WHATSAPP"),
    TITLE("INVOICE RECEIPT SIMPLIFIED KVITTO QUITTUNG TICKET KASSENBON KASSABON RESIT QUITTANCE COPY DUPLICATE ORIGINAL"
            + " INVOIS RECHNUNG CASHBILL CASHSALE CASHSALES CASHINVOICE KVITTERING KUITTI SCONTRINO ORDER"),
    GREETING(
            "WELCOME THANK THANKS TERIMA KASIH PLEASE GOODS RETURNABLE REFUNDABLE EXCHANGEABLE SELAMAT DATANG DANKE MERCI"
                    + " TACK VÄLKOMMEN WILLKOMMEN BIENVENUE FOLLOW LIKE FEEDBACK SHOPPING HOURS"),
    OWNER("DIMILIKI OWNED OWNER OPERATED OLEH OWN BY LICENSEE"),
    FORMERLY("FORMERLY FKA KNOWN"),
    LEGAL("SDN BHD SDNBHD S/B SB BERHAD PLT PTE LTD LIMITED GMBH AG AB AKTIEBOLAG AS A/S OY OYJ SARL SAS BV B.V NV INC"
            + " LLC PLC OHG HB SRL SL APS LLP LTDA"),
    TRADE(
            "ENTERPRISE ENTERPRISES TRADING RESTAURANT RESTORAN HARDWARE STATIONERY STATIONERS STORE STORES MART MINIMART MARKET"
                    + " SUPERMARKET MINIMARKET HYPERMARKET PASAR PASARAYA KEDAI RUNCIT BAKERY CAFE KAFE KOPITIAM BISTRO FOOD FOODS"
                    + " BOOK BOOKS BOOKSTORE SHOP PHARMACY FARMASI CLINIC KLINIK PETROL STATION CENTRE CENTER MARKETING INDUSTRIES"
                    + " INDUSTRY ELECTRICAL ELECTRONICS MACHINERY PERNIAGAAN SYARIKAT HOLDINGS GROUP VENTURE VENTURES BOUTIQUE"
                    + " FASHION GIFT GIFTS DECO HOUSE KITCHEN CORNER SEAFOOD PARKING HOTEL SALON RESOURCES SUPPLY SUPPLIES FURNITURE"
                    + " AUTO MOTOR MOTORS OPTICAL TOYS COMPANY CO SONS BROTHERS BROS STUDIO HANDICRAFT PAPER PRINTING TECHNOLOGY"
                    + " COMPUTER MOBILE JEWELLERY LAUNDRY WORKSHOP CONFECTIONERY CAKE DISTRIBUTOR DISTRIBUTORS RETAIL REALTY"
                    + " SERVICES SOLUTION SOLUTIONS INTERNATIONAL MANAGEMENT BEVERAGE BEVERAGES COFFEE TEA NOODLE FRUIT FRUITS"
                    + " VEGETARIAN CURRY SUSHI PIZZA RETAILERS BURGER GRILL PUB BAR APOTHEKE MARKT BÄCKEREI METZGEREI DROGERIE"
                    + " BUTIK APOTEK LIVS BAGERI HANDEL BOULANGERIE SUPERMARCHÉ PHARMACIE BRASSERIE ÉPICERIE TABAC BAKKERIJ"
                    + " APOTHEEK WINKEL ALIMENTARI FARMACIA PANADERÍA KAUPPA"),
    /** Trades that end a name rather than begin it. */
    ENDING(
            "ENTERPRISE ENTERPRISES TRADING HARDWARE ELECTRICAL STATIONERY INDUSTRIES CO COMPANY SUPPLY SUPPLIES SERVICES"
                    + " HOLDINGS CORPORATION RESOURCES MARKETING GROUP SONS MACHINERY VENTURE VENTURES SDN BHD"),
    STREET("LOT JALAN JLN JL LORONG LRG TAMAN TMN BANDAR BDR KAWASAN PERINDUSTRIAN PERNIAGAAN KAMPUNG KAMPONG PERSIARAN"
            + " LEBUH LEBUHRAYA LEVEL FLOOR FLR GROUND TINGKAT BLOCK BLK BATU PLAZA MALL WISMA MENARA BANGUNAN PUSAT SEKSYEN"
            + " SECTION ROAD STREET AVENUE RD AVE LANE DRIVE SIMPANG MEDAN DESA UNIT PTD BASEMENT BATU KM TOWER ARAS"
            + " STRASSE STRAßE PLATZ GASSE WEG ALLEE GATAN VÄGEN VÄG TORGET RUE BOULEVARD CHEMIN STRAAT LAAN PLEIN CALLE VIA"
            + " PIAZZA KATU TIE"),
    REGION(
            "JOHOR SELANGOR PENANG PINANG PERAK KEDAH PAHANG MELAKA MALACCA SABAH SARAWAK KELANTAN TERENGGANU PERLIS SEMBILAN"
                    + " NEGERI KUALALUMPUR LUMPUR PUTRAJAYA LABUAN WILAYAH PERSEKUTUAN DARUL EHSAN TAKZIM KHUSUS MALAYSIA SINGAPORE"
                    + " SVERIGE DEUTSCHLAND FRANCE NEDERLAND NORGE DANMARK");

    private static final Spelling<Set<Wording>> SPELLING = spelling();

    private static final Set<String> SURFACES = surfaces();

    private final String words;

    Wording(String words) {
        this.words = words;
    }

    List<String> words() {
        return List.of(words.split(" "));
    }

    /** What a row in capitals speaks of. Two words that OCR tore apart are one word too. */
    static Set<Wording> in(String plain) {
        EnumSet<Wording> said = EnumSet.noneOf(Wording.class);
        List<String> tokens = tokens(plain);
        for (int i = 0; i < tokens.size(); i++) {
            SPELLING.find(tokens.get(i)).ifPresent(said::addAll);
            if (i + 1 < tokens.size() && tokens.get(i).length() < 5) {
                String joined = tokens.get(i) + tokens.get(i + 1);
                if (joined.length() >= 5) {
                    SPELLING.find(joined).ifPresent(said::addAll);
                }
            }
        }
        return said;
    }

    /** What one word in capitals stands for. */
    static Set<Wording> of(String token) {
        return SPELLING.find(token).orElse(Set.of());
    }

    /** Whether a known word is written as it should be, and not only alike. */
    static boolean isSpelledRight(String token) {
        return SURFACES.contains(token);
    }

    /** Letters and digits that stand together; a stroke between single letters ({@code S/B}) belongs to them. */
    static List<String> tokens(String plain) {
        List<String> tokens = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= plain.length(); i++) {
            boolean inside = i < plain.length() && isPart(plain, i);
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                tokens.add(plain.substring(from, i));
                from = -1;
            }
        }
        return tokens;
    }

    private static boolean isPart(String text, int at) {
        char c = text.charAt(at);
        if (c == '/') {
            return at > 0
                    && at + 1 < text.length()
                    && isLetter(text, at - 1)
                    && isLetter(text, at + 1)
                    && !isLetter(text, at - 2)
                    && !isLetter(text, at + 2);
        }
        return Character.isLetterOrDigit(c) || c == '|' || (c == '$' && at > 0 && isLetter(text, at - 1));
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static Spelling<Set<Wording>> spelling() {
        Map<String, EnumSet<Wording>> meanings = new LinkedHashMap<>();
        for (Wording wording : values()) {
            for (String word : wording.words()) {
                meanings.computeIfAbsent(word, w -> EnumSet.noneOf(Wording.class))
                        .add(wording);
            }
        }
        Spelling<Set<Wording>> spelling = new Spelling<>();
        meanings.forEach(spelling::add);
        return spelling;
    }

    private static Set<String> surfaces() {
        Set<String> surfaces = new HashSet<>();
        for (Wording wording : values()) {
            surfaces.addAll(wording.words());
        }
        return Set.copyOf(surfaces);
    }
}
