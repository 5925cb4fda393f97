package io.kvitt.domain.layout;

import java.util.List;

/**
 * The labels of invoices as data: for each language, lines of {@code role rank: label; label}. Rank 1 says what it means,
 * rank 2 usually does, rank 3 leaves room. Case, accents, punctuation and the word for "number" do not matter, see
 * {@link PlainText}. The terms are those of trade in each country; no line is about an issuer.
 */
final class LabelTable {

    private LabelTable() {}

    record Language(String code, String labels) {}

    private static final String GERMAN = """
            invoice_number 1: Rechnungsnummer; Rechnungs-Nr; Rechnung Nr; Rechnungsnr; Rg-Nr; RE-Nr; Re Nr; Rgnr; Belegnummer; Beleg-Nr; Rechnungs Nummer; Gutschriftsnummer; Gutschrift Nr; Gutschriftnummer; Gutschrift-Nr; Fakturanummer; Faktura Nr; Mahnungsnummer; Rechnungskorrektur Nr; Korrekturrechnung Nr; Dokumentnummer; Dokument-Nr; Storno-Nr
            invoice_number 3: Rechnung; Handelsrechnung; Gutschrift; Unsere Rechnung
            order_number 1: Bestellnummer; Bestell-Nr; Bestellung Nr; Auftragsnummer; Auftrags-Nr; Auftrag Nr; Ihre Bestellnummer; Ihre Bestellung; Auftragsnr; Bestellnr; Ihre Bestell-Nr
            other_number 1: Kundennummer; Kunden-Nr; Kunden Nr; Kundennr; Ihre Kundennummer; Kd-Nr; Ihre Nummer; Lieferscheinnummer; Lieferschein-Nr; Lieferschein Nr; Lieferscheinnr; Vertragsnummer; Vertrags-Nr; Vertragskonto; Zählernummer; Zähler-Nr; Artikelnummer; Artikel-Nr; Art-Nr; Projektnummer; Projekt-Nr; Lieferantennummer; Lief-Nr; Reklamationsnummer; GLN; Globale Nummer; Telefon; Tel; Fax; Telefax; Handelsregister; Handelsregisternummer; Handelsreg; HRB; HRB Nr; HRA; Amtsgericht; BLZ; BIC; SWIFT; Mandatsreferenz; Gläubiger-ID; Gläubiger-Identifikationsnummer; Debitorennummer; Debitor; Personalnummer; Vorgangsnummer; Mitgliedsnummer; Position; Pos; Seite; Mobil; Zu Rechnung Nr; Storno zu Rechnung; VSNR; Versicherungsscheinnummer; Kostenstelle; Ust-Nr
            payment_reference 1: Verwendungszweck; Zahlungsreferenz; Referenz bitte bei Zahlung angeben; Bei Zahlung bitte angeben; Bitte bei Zahlung angeben; Zahlungsreferenznummer; Buchungsreferenz
            tax_id 1: Steuernummer; Steuernr; Steuer-Nr; St-Nr; StNr; Unsere Steuernummer
            vat_id 1: Umsatzsteuer-Identifikationsnummer; USt-IdNr; USt-Id-Nr; USt-ID; UStID; USt-Ident-Nr; USt-Identnr; UID; UID-Nr; UID-Nummer; Umsatzsteuer-ID; MwSt-Nr; Ust Id Nummer
            iban 1: IBAN; IBAN-Nr
            payer_account 1: Ihr Konto; Ihre IBAN; von Ihrem Konto; Ihrem Konto; Ihre Bankverbindung; Abbuchung von
            account 2: Kontonummer; Konto-Nr; Kontonr; Konto Nr
            issue_date 1: Rechnungsdatum; Belegdatum; Beleg-Datum; Datum der Rechnung; Rechnung vom; Ausstellungsdatum; Rechnungs-Datum; Gutschriftsdatum; Fakturadatum; Ausgestellt am; Mahndatum; Dokumentdatum; Datum der Ausstellung
            issue_date 3: Datum; vom; den
            due_date 1: Fälligkeitsdatum; Fällig am; Fälligkeit; Zahlbar bis; Zahlbar bis zum; Zu zahlen bis; Fällig bis; Zahlungstermin; netto bis; Zahlung bis; zahlbar am; ohne Abzug bis; bitte überweisen Sie bis zum; überweisen Sie bis zum; Überweisung bis; spätestens bis; spätestens bis zum; Neue Zahlungsfrist; Zahlungsfrist; bis spätestens; Betrag bis zum; Rechnungsbetrag bis zum; rein netto bis
            due_date 2: Zahlungsziel; Fällig; bis zum; wird am; werden am
            delivery_date 1: Lieferdatum; Leistungsdatum; Liefer- und Leistungsdatum; Liefer- bzw Leistungsdatum; Leistungs-Datum; Liefertermin; Datum der Lieferung; Datum der Leistung; Ausführungsdatum; Lieferung am; Liefertag
            other_date 1: Bestelldatum; Bestell-Datum; Auftragsdatum; Lieferschein-Datum; Lieferscheindatum; Druckdatum; gemäß Bestellung vom; Bestellung vom; Ihre Bestellung vom; Auftrag vom; Skonto bis; Skonto innerhalb; Gültig bis; Gültig ab; Lieferschein vom; Angebot vom; Rechnungsdatum der Originalrechnung; Stand; Gedruckt am; Version; Eintrittsdatum; Geburtsdatum; Abbuchung am; Auftrag erteilt am; Mahnung vom; Zu Rechnung vom; 1 Mahnung vom; Schreiben vom; Ausgabe vom; Skontofrist
            period 1: Leistungszeitraum; Abrechnungszeitraum; Lieferzeitraum; Rechnungszeitraum; Zeitraum; Abrechnungsmonat; Nutzungszeitraum; für den Zeitraum; Verbrauchszeitraum; Abrechnungsperiode
            amount_due 1: Zahlbetrag; Zu zahlen; Zu zahlender Betrag; Zahlungsbetrag; Offener Betrag; Fälliger Betrag; Noch zu zahlen; zu überweisen; Zu zahlender Gesamtbetrag; Restbetrag; Zahllast; Überweisungsbetrag; Auszahlungsbetrag; Verbleibender Betrag; Noch offener Betrag; Offener Rechnungsbetrag; Forderungsbetrag; Gesamtforderung; Zu bezahlen; zu zahlender Rechnungsbetrag; Zahlsumme; Abbuchungsbetrag
            gross 1: Rechnungsbetrag; Bruttobetrag; Bruttosumme; Gesamtbetrag brutto; Summe brutto; Gesamt brutto; Rechnungssumme Brutto; Endbetrag; Endsumme; Rechnungsendbetrag; Rechnungsbeitrag; Rechnungsgesamtbetrag; Rechnungsbetrag brutto; Gesamtsumme brutto; Bruttogesamtbetrag; Gutschriftsbetrag; Gesamtrechnungsbetrag; Gutschriftbetrag; Gesamt-Endbetrag
            net 1: Nettobetrag; Summe netto; Nettosumme; Zwischensumme netto; Gesamt netto; Gesamtbetrag netto; Rechnungssumme Netto; Rechnungssumme ohne USt; Nettogesamtbetrag; Gesamtsumme netto; Netto gesamt; Warenwert netto; Gesamtnettobetrag; Nettorechnungsbetrag; Netto; Gesamtbeitrag
            net 3: Zwischensumme; Warenwert; Steuerbasisbetrag; Basisbetrag; Steuerbasis; Bemessungsgrundlage; Nettopreis; Nettowert
            tax 1: Umsatzsteuer; Mehrwertsteuer; MwSt; USt; MwSt-Betrag; Mehrwertsteuerbetrag; Umsatzsteuerbetrag; Steuerbetrag; USt-Betrag; zzgl MwSt; zzgl USt; zuzüglich MwSt; zuzüglich Umsatzsteuer; zuzügl USt; Ust gesamt; Summe MwSt; Summe USt; Gesamtbetrag Umsatzsteuer; MwSt gesamt; zzgl Mehrwertsteuer; zuzüglich Mehrwertsteuer; zzgl Umsatzsteuer; zzgl gesetzl MwSt; enthaltene MwSt; enthaltene Umsatzsteuer; darin enthaltene MwSt; Steuerbetrag in; Versicherungsteuer; Versicherungssteuer; Steuern; plus MwSt; davon MwSt; Steuer
            prepaid 1: Erhaltene Anzahlungen; Anzahlung; Anzahlungen; bereits gezahlt; bereits bezahlt; abzüglich Anzahlung; abzgl Anzahlung; geleistete Anzahlung; Abschlagszahlung; abzüglich Abschlagszahlung; geleistete Abschläge; Bereits geleistet; Vorauszahlung; geleistete Zahlungen; abzüglich bereits gezahlter Beträge; erhaltene Zahlungen; Abzüglich Vorauszahlungen
            rounding 1: Rundung; Rundungsbetrag; Rundungsdifferenz
            line_total 1: Positionssumme; Summe Positionen; Summe der Positionen; Positionsbetrag
            charge 1: Gesamtbetrag der Zuschläge; Zuschläge; Summe Zuschläge
            allowance 1: Gesamtbetrag der Abschläge; Abschläge; Summe Rabatte; Rabatt; Summe Abschläge; Nachlass
            rent 1: Kaltmiete; Grundmiete; Nettokaltmiete; Miete
            other_amount 1: Übertrag; Einzelpreis; Stückpreis; Skontobetrag; Skonto; abzüglich Skonto; Mahngebühr; Mahngebühren; Verzugszinsen; Ursprünglicher Betrag; Stammkapital; Rabattbetrag; Nettogewicht; Bruttogewicht; Bruttopreis; Leergutwert; Betrag abzüglich Skonto; Zahlbetrag bei Skonto; Betrag mit Skonto
            total 2: Gesamtbetrag; Gesamtsumme; Gesamt; Summe; Betrag; Gesamtbetrag EUR; Gesamtpreis
            without_tax 1: netto; ohne MwSt; ohne USt; exkl MwSt; exkl USt; excl USt; exklusive MwSt; ohne Umsatzsteuer; vor Steuern; excl MwSt; exkl Umsatzsteuer; ohne Mehrwertsteuer; zzgl gesetzlicher
            with_tax 1: brutto; inkl MwSt; inkl USt; inklusive MwSt; inkl Umsatzsteuer; mit MwSt; einschl MwSt; incl MwSt; inkl Mehrwertsteuer; inklusive Umsatzsteuer; einschließlich Umsatzsteuer; incl USt; inklusive Mehrwertsteuer; einschl USt; inkl gesetzl MwSt
            currency 1: Währung; Rechnungswährung; Beträge in; Alle Beträge in; Rechnungswährung Währung
            seller 1: Verkäufer; Rechnungssteller; Rechnungsersteller; Lieferant; Absender; Leistungserbringer; Auftragnehmer; Rechnungsaussteller; Vermieter
            payee 1: Kontoinhaber; Zahlungsempfänger; Empfänger; Begünstigter
            buyer 1: Käufer; Rechnungsempfänger; Kunde; Rechnungsadresse; Rechnungsanschrift; Leistungsempfänger; Auftraggeber; Käufer/Leistungsempfänger; Rechnung an; Kundenadresse; Kundenanschrift; Mieter; Besteller
            other_party 1: Lieferadresse; Lieferanschrift; Warenempfänger; Lieferung an; Ansprechpartner; Sachbearbeiter; Bearbeiter; Geschäftsführer; Geschäftsführung; Bank; Bankname; Kreditinstitut; Kontakt; Bei Rückfragen; Ihr Ansprechpartner; Versandadresse; Lieferort; Lieferempfänger; Zahler
            salutation 1: Herr; Herrn; Frau; Firma; An; Familie; An die; z Hd; zu Händen; Fa
            contact 1: E-Mail; Email; Internet; Web; www
            invoice_title 1: Rechnung; Handelsrechnung; Warenrechnung; Beitragsrechnung; Kostenrechnung; Schlussrechnung; Rechnungskorrektur; Korrekturrechnung; Abschlagsrechnung; Stromrechnung; Telefonrechnung; Monatsrechnung; Jahresrechnung; Faktura; Teilrechnung; Honorarrechnung; Sammelrechnung; Energierechnung; Proformarechnung
            credit_note_title 1: Gutschrift; Rechnungsgutschrift; Stornorechnung; Storno; Warengutschrift
            reminder_title 1: Mahnung; Zahlungserinnerung; Letzte Mahnung; Erste Mahnung; Zweite Mahnung
            rental_notice_title 1: Mietrechnung; Mietabrechnung; Mietforderung; Dauermietrechnung
            receipt_title 1: Quittung; Kassenbon; Kassenbeleg; Bon
            other_title 1: Angebot; Lieferschein; Auftragsbestätigung; Bestellung; Kontoauszug; Vertrag
            column_description 1: Bezeichnung; Beschreibung; Artikel; Leistung; Produkt; Artikelbeschreibung; Artikelbezeichnung; Position; Text
            column_quantity 1: Menge; Anzahl; Stk; Stück
            column_price 1: Einzelpreis; Preis; E-Preis; Nettopreis; Einzel; EP; Stückpreis; Preis/Einheit
            column_amount 1: Betrag; Gesamt; Gesamtpreis; Summe; G-Preis; Gesamtbetrag; GP; Nettowert; Positionsbetrag; Gesamt netto; Entgelt
            column_rate 1: MwSt; USt; MwSt-%; USt %; USt-Satz; Steuersatz; MwSt-Satz
            other_number 3: Nummer
            buyer_vat_id 1: Ihre USt-IdNr; USt-IdNr Kunde; Kunden-USt-ID; USt-IdNr des Kunden; Ihre Umsatzsteuer-ID; USt-IdNr Empfänger; Ihre USt-ID; USt-ID Kunde; Ihre USt-Id-Nr; Ihre USt-ID-Nr; USt-ID-Nr Kunde; USt-IdNr Leistungsempfänger; Ihre UID; Ihre UID-Nr; UID Kunde
            charge 2: Versandkosten; Fracht; Versand; Porto; Transportkosten; Frachtkosten; Versand und Verpackung
            payment_reference 3: Referenz; Referenznummer; Referenz-Nr
            """;

    private static final String ENGLISH = """
            invoice_number 1: Invoice number; Invoice no; Invoice nr; Invoice ID; Inv no; Invoice num; Credit note number; Credit note no; Document number; Document no; Bill number; Bill no; Tax invoice no; Tax invoice number; Credit memo no; Credit memo number; Reminder no; Invoice ref; Invoice reference; Receipt no; Receipt number; Statement number; Reminder number; Invoice ref; Inv ref
            invoice_number 3: Invoice; Tax invoice; Credit note
            order_number 1: Order number; Order no; Purchase order; PO number; PO no; Your order; Order ID; Your order no; Purchase order number; Purchase order no; PO; Order ref; Order reference; Your order number; Customer order; Your PO; P O Number; PO ref; Sales order; Work order; Customer PO; Customer PO no; Your PO no; Client PO; Customer order no
            other_number 1: Customer number; Customer no; Customer ID; Account no; Account number; Account ID; Client number; Client ID; Client no; Your reference; Our reference; Delivery note; Delivery note no; Contract number; Contract no; Item no; Phone; Tel; Fax; Telephone; Mobile; Registration number; Reg no; Company number; Company reg no; Company no; Company registration; Registered number; Registered in England; Charity number; Sort code; BIC; SWIFT; SWIFT code; Page; Meter number; Original invoice; Original invoice no; Against invoice; Project; Project no; Routing number; Supplier no; Supplier number; Vendor number; Vendor no; Job no; Quote no; Membership number; Policy number; Ticket no; Booking reference; GLN; Serial no; Previous invoice; Refers to invoice; For invoice; Reference invoice; Credit for invoice; ABA; Customer ref; DUNS; D-U-N-S
            payment_reference 1: Payment reference; Payment ref; Remittance reference; Reference for payment; Please quote; Quote reference; Use reference; Remittance information; Please quote reference; Structured reference; Reference to quote
            payment_reference 3: Reference; Ref
            tax_id 1: Tax ID; Tax number; Tax no; TIN; EIN; Tax reference; GST no; GST number; GST reg no; GST ID; UTR; Federal tax ID
            vat_id 1: VAT number; VAT no; VAT ID; VAT reg no; VAT registration number; VAT registration no; VAT registration; VAT; VAT identification number; VAT reg; VAT ID no; EU VAT; VAT Reg Number; VAT ID number
            orgnr 2: Company number; Company reg no; Registered number; Company no; Company registration number; Registration no; Registration number; Registered no; Business ID
            iban 1: IBAN; IBAN no
            payer_account 1: Your account; Your bank account; Debited from; Direct debit from; Your IBAN
            account 2: Account number; Account no; Bank account; Acc no
            issue_date 1: Invoice date; Date of invoice; Issue date; Date of issue; Issued; Issued on; Bill date; Document date; Tax date; Credit note date; Invoice issued; Tax point; Date issued; Tax point date; Reminder date; Invoice date/tax point; Billing date; Statement date; Credit date
            issue_date 3: Date; dated; Dated; issued at; on
            due_date 1: Due date; Payment due; Due on; Pay by; Please pay by; Payment due date; Payment due by; Due by; Date due; Payable by; Pay before; To be paid by; Payment deadline; Payable on or before; New due date; Invoice due; Please pay before; Latest payment date; Payment due on; is due on; due for payment; Pay no later than; Payment by; remit until; Please remit until; Please remit by; remit by; Please pay until; Pay until; this invoice no later than; invoice no later than; Date due
            due_date 2: Due; Payment date; no later than; on or before
            delivery_date 1: Delivery date; Date of supply; Date of delivery; Supply date; Date of service; Service date; Ship date; Shipping date; Delivered on; Delivered; Shipped; Dispatch date; Date supplied
            other_date 1: Order date; Date of order; Print date; Printed; Valid until; Valid from; Statement date; Expiry date; Original invoice date; Date printed; Printed on; Purchase order date; Expires; Version; PO date; Discount date; Contract date; Date ordered; discount if paid by; Next invoice; Next reading; Next billing date; Meter read; Direct debit date; Discount until; Date of original invoice
            period 1: Period; Billing period; Service period; Invoice period; Supply period; Rental period; For the period; Subscription period; Accounting period; Billing month; Period covered; Period of service; Charges for; Usage period
            amount_due 1: Amount due; Total due; Balance due; Amount payable; Total payable; Total to pay; Amount to pay; Please pay; To pay; Balance; Due amount; Pay this amount; Outstanding balance; Amount outstanding; Net payable; Total amount due; Payment amount; Total balance due; Total amount payable; Amount owing; Balance to pay; Now due; Payment due amount; Total outstanding; Balance outstanding; Refund due; Amount to be refunded; Total to be paid; Amount to be paid; Amount due now; Total refund; Refund amount; Credit due; New balance; Due payable; Balance now due
            gross 1: Grand total; Total including VAT; Total incl VAT; Total inc VAT; Total with VAT; Gross total; Invoice total; Total invoice amount; Gross amount; Gross; Total invoice value; Total amount including VAT; Total incl tax; Total incl GST; Total gross; Total including tax; Invoice amount; Total inclusive of VAT; Total payable incl VAT; Credit total; Total credit; Total inc GST; Total (inc VAT); Amount incl VAT; Invoice value; Credit note total; Total Invoice
            net 1: Net total; Total excluding VAT; Total excl VAT; Total exc VAT; Total ex VAT; Total net; Net amount; Subtotal; Sub total; Sub-total; Total before tax; Total before VAT; Taxable amount; Net; Total excl tax; Total without VAT; Net value; Total net amount; Amount excl VAT; Total excluding tax; Goods total; Taxable total; Net subtotal; Total net of VAT; Net invoice total; Subtotal excl VAT; Subtotal ex VAT; Total exclusive of VAT; Net goods; Goods net; Net sales
            tax 1: VAT amount; Total VAT; VAT total; Sales tax; Tax amount; Total tax; GST; VAT; Tax; GST amount; Tax total; of which VAT; Total VAT amount; Plus VAT; Add VAT; VAT at; VAT @; Output VAT; VAT due; Total GST; VAT payable; VAT charged; includes VAT; including VAT of; VAT included; Value added tax
            prepaid 1: Prepaid; Paid; Amount paid; Deposit; Paid to date; Prepayment; Already paid; Less deposit; Payments received; Paid amount; Deposit paid; Less paid; Less payments; Advance payment; Payment received; Less prepayment; Payments; Total paid; Less deposit paid; Deposit received; Less payments received; Less amount paid; Advance paid; Prepaid amount; Received
            rounding 1: Rounding; Rounding adjustment; Rounding amount; Round off; Rounding off; Rounded
            line_total 1: Line total; Total lines; Sum of lines; Lines total; Items total; Item total; Items subtotal; Goods
            charge 1: Total charges; Charges; Surcharges
            allowance 1: Total allowances; Allowances; Total discount; Discount; Less discount; Trade discount
            rent 1: Rent; Monthly rent; Base rent
            other_amount 1: Carried forward; Brought forward; Unit price; Late fee; Reminder fee; Interest; Previous balance; Original amount; Discount if paid early; Admin fee; Share capital; Original total; Early payment discount; Carried over; Page total; Late payment fee; Original invoice amount
            total 2: Total; Total amount; Sum; Amount; Total EUR; Total GBP; Total USD; Total price
            without_tax 1: net; excl VAT; ex VAT; excluding VAT; exc VAT; excl tax; excluding tax; before tax; before VAT; without VAT; exclusive of VAT; ex GST; excl GST; net of VAT; excluding GST; without tax
            with_tax 1: gross; incl VAT; inc VAT; including VAT; incl tax; including tax; with VAT; inclusive of VAT; inc GST; incl GST; incl Sales tax; including GST; after tax; including sales tax
            currency 1: Currency; Invoice currency; Amounts in; All amounts in; Document currency; All prices in; Currency code
            seller 1: Seller; Supplier; From; Vendor; Issued by; Bill from; Sold by; Billed by; Service provider; Landlord; Supplied by; Invoice from; Issuer; Remit to; Our details; Company details
            payee 1: Payee; Account name; Account holder; Beneficiary; Pay to; Make cheques payable to; Payable to; Bank account name; Name of account; Cheques payable to; Beneficiary name; Account owner
            buyer 1: Bill to; Billed to; Buyer; Customer; Sold to; Invoice to; Client; Invoiced to; Billing address; To; Customer name; Tenant; Bill to address; Invoice address; Billing details; Charge to; Purchaser; Invoice recipient; Customer details; Client details; Credit to; Attention; Account; Prepared for; Charged to
            other_party 1: Ship to; Deliver to; Delivery address; Shipping address; Delivered to; Contact; Contact person; Bank; Bank name; Director; Directors; Sales person; Salesperson; Your contact; Our contact; Managing director; Consignee; Shipping to; Delivery to; Site address; Supply address; Service address; Sales rep; Account manager; Property; Bank details; Attn
            salutation 1: Mr; Mrs; Ms; Messrs; Dr; Miss; Attn
            contact 1: Email; E-mail; Website; Web; www; Phone
            invoice_title 1: Invoice; Tax invoice; Sales invoice; Commercial invoice; Bill; VAT invoice; Final invoice; Service invoice; Pro forma invoice; Statement of charges; Invoice copy
            credit_note_title 1: Credit note; Credit memo; Credit invoice; Credit memorandum; Refund note; VAT credit note; Sales credit note; Refund
            reminder_title 1: Reminder; Payment reminder; Overdue notice; Final notice; Final reminder; First reminder; Second reminder; Past due notice; Overdue reminder; Late payment reminder; Overdue
            rental_notice_title 1: Rent notice; Rent invoice; Rental notice; Rent demand; Rent statement
            receipt_title 1: Receipt; Sales receipt; Cash receipt; Payment receipt
            other_title 1: Quote; Quotation; Order confirmation; Delivery note; Packing list; Estimate; Purchase order; Account statement; Statement of account; Proposal; Contract
            column_description 1: Description; Item; Product; Service; Details; Item description; Services; Particulars; Article
            column_quantity 1: Qty; Quantity; Units; Hours; Hrs
            column_price 1: Unit price; Price; Rate; Unit cost; Price each; Cost; Unit
            column_amount 1: Amount; Total; Line total; Net amount; Total price; Net; Value; Line amount; Net value; Ext price; Extended price
            column_rate 1: VAT %; VAT rate; Tax rate; VAT; Tax; Tax %
            other_number 3: Number
            buyer_vat_id 1: Your VAT number; Customer VAT number; Buyer VAT ID; Customer VAT; Client VAT; Your VAT reg no; Customer VAT no; Your VAT no; VAT number customer; Buyer VAT; Customer VAT ID; Your VAT ID; Bill to VAT; Your VAT; Buyer VAT number; Customer VAT reg no; Client VAT number; Your VAT registration number
            charge 2: Shipping; Freight; Postage; Delivery charge; Carriage; Handling; Delivery; Shipping costs; Postage and packing
            """;

    private static final String SWEDISH = """
            invoice_number 1: Fakturanummer; Fakturanr; Faktura nr; Fakt nr; Faktura-nr; Kreditfakturanummer; Kreditfaktura nr; Kreditnota nr; Avinummer; Avi nr; Avinr; Kreditnr; Verifikationsnummer; Fakturans nummer; Dokumentnummer; Kreditfakturanr; Kreditnotanr; för faktura; Avi-nr; Påminnelse nr; Notanummer; Nota nr; avseende faktura nr; gäller faktura; gäller faktura nr
            invoice_number 3: Faktura; Kreditfaktura; Kreditnota
            order_number 1: Ordernummer; Ordernr; Order nr; Beställningsnummer; Inköpsordernummer; Ert ordernummer; Er order; Vårt ordernummer; Beställningsnr; Inköpsorder; Order; Er beställning; Ert ordernr; Er order nr; Inköpsordernr
            other_number 1: Kundnummer; Kundnr; Kund nr; Kund-nr; Kundnummer kund; Er referens; Vår referens; Ert referensnummer; Telefon; Tfn; Tel; Fax; Medlemsnummer; Medlemsnr; Avtalsnummer; Avtalsnr; Avtal; Kontraktsnummer; Kontrakt; Följesedel; Följesedelsnummer; Artikelnr; Artikelnummer; Art nr; Sida; Sid; BIC; SWIFT; Anläggnings-ID; Anläggnings id; Mätarnummer; Avser faktura; Krediterar faktura; Avser fakturanummer; Kredit av faktura; Clearingnummer; Projektnummer; Projekt; Ursprunglig faktura; Ärendenummer; Er ref; Vår ref; Mobil; Hyresgästnummer; Hyresgästnr; Kreditering av faktura; Avser faktura nr; Abonnemang; Abonnemangsnummer; Leverantörsnummer; Clearing; Bokningsnummer; Mätarställning; Personnummer; Ursprunglig fakturanummer; Vårt ordernr; Ordernummer säljare
            payment_reference 1: OCR; OCR-nummer; OCR-nr; OCR nr; Referensnummer; OCR-referens; Betalningsreferens; Ange OCR; ange OCR-nummer; Meddelande; Betalningsreferensnummer; Ange vid betalning; Referensnr; OCR/Referens; OCR/referensnummer; OCR/Meddelande; Ange referens; OCR-nummer/Meddelande; Märk betalningen; Märk betalningen med; OCR/Referensnr; Ange referensnummer; Ange alltid OCR; Fakturareferens
            payment_reference 3: Referens
            object_number 1: Objektsnr; Objektsnummer; Objekt; Objekt nr; Objektnr; Lägenhetsnummer; Lägenhetsnr; Lägenhet; Lägenhet nr; Lgh nr; Lgh; Objektnummer; Hyresobjekt; Kontraktsobjekt; Lgh-nr; Lägenhetsnr/objekt; Lokal; Lokal nr
            vat_id 1: Momsreg nr; Momsregistreringsnummer; Momsreg-nr; Momsregnr; Momsnr; VAT-nummer; VAT-nr; VAT nr; Momsnummer; Moms nr; Moms reg nr; Moms-nr; Momsreg; VAT; Momsregnummer; Momsregistreringsnr; Vårt momsnummer; Moms-/VAT-nr
            orgnr 1: Org nr; Organisationsnummer; Orgnr; Org-nr; Org nummer; Org; Organisationsnr; Orgnummer
            iban 1: IBAN; IBAN-nr
            bankgiro 1: Bankgiro; BG; Bankgironummer; Bankgironr; Till bankgiro; Bg-nr; Bankgiro nr; Betalas till bankgiro; Betala till bankgiro; Vårt bankgiro; B-giro
            plusgiro 1: Plusgiro; PG; Postgiro; Plusgironummer; Plusgironr; Till plusgiro; Pg-nr; Plusgiro nr; Betala till plusgiro; Plusgirokonto; P-giro
            payer_account 1: Från konto; Ditt konto; Dras från konto; Autogiro från
            account 2: Kontonummer; Kontonr; Bankkonto; Konto
            issue_date 1: Fakturadatum; Fakturadag; Fakt datum; Avidatum; Utställd; Utställningsdatum; Faktura datum; Fakturans datum; Utfärdad; Utfärdandedatum; Kreditdatum; Påminnelsedatum; Utskriven; Datum för faktura; Aviseringsdatum; Fakturadatum datum; Kreditfakturadatum; Avi datum; Avins datum
            issue_date 3: Datum; daterad; den
            due_date 1: Förfallodatum; Förfallodag; Förfaller; Att betala senast; Betala senast; Betalas senast; Sista betalningsdag; Betalning senast; Oss tillhanda; Oss tillhanda senast; Ny förfallodag; Nytt förfallodatum; Förf datum; Förfallo; Senast; Förfaller till betalning; Sista betaldag; Sista betaldatum; Betalningsdag; Förfallodag senast; Förf dag; Ska vara oss tillhanda; Betalas före; Tillhanda senast; Inbetalas senast; Sista inbetalningsdag; Dras från ditt konto; Vara oss tillhanda senast; Betalning oss tillhanda
            due_date 2: Betalningsdatum; Betaldatum; senast den
            delivery_date 1: Leveransdatum; Leveransdag; Utförandedatum; Levererad; Utförd; Leveransdatum datum; Levererat; Utfört
            other_date 1: Orderdatum; Beställningsdatum; Utskriftsdatum; Giltig till; som förföll; förföll; Beställt; Avläst; Avläsningsdatum; ursprunglig förfallodag; ursprungligt förfallodatum; Ursprungligt fakturadatum; av den; Inflyttning; Nästa avi; Nästa faktura; Fakturadatum ursprung; Tidigare påminnelse; Utskriven den; Ordererkännande; Avtal från; Skapad; Autogirodatum
            period 1: Period; Avser period; Avser; Avser perioden; Perioden; Fakturaperiod; Debiteringsperiod; Hyresperiod; Leveransperiod; Faktureringsperiod; Förbrukningsperiod; Avser tiden; Gäller period; Avser månad; För perioden; Avgift; Hyra; Hyra för; Hyresavi för; Avgift för; Mätperiod; Abonnemangsperiod; Hyresmånad; Avseende; Gäller; Hyra avseende; Tidsperiod
            amount_due 1: Att betala; Totalt att betala; Summa att betala; Belopp att betala; Att betala SEK; Att betala kr; Nytt belopp att betala; Att erhålla; Betala; Att betala totalt; Att återfå; Er tillgodo; Tillgodo; Summa att erhålla; Kvar att betala; Totalt belopp att betala; Återstår att betala; Skuld; Att betala nu; Belopp att erhålla; Totalt att erhålla; Återbetalas; Att betala inkl moms; Att betala denna gång; Ert tillgodohavande; Tillgodohavande; Återbetalning; Totalbelopp att betala; Kreditbelopp; Ert att betala; Total att betala; Ny summa att betala; Hyra att betala
            gross 1: Totalt inkl moms; Summa inkl moms; Total inkl moms; Fakturabelopp; Totalsumma; Totalbelopp; Belopp inkl moms; Bruttobelopp; Totalt belopp; Slutsumma; Fakturasumma; Fakturans belopp; Total summa; Fakturatotal; Brutto; Summa inklusive moms; Totalt inklusive moms; Summa med moms; Total kredit; Totalt fakturabelopp
            net 1: Summa exkl moms; Totalt exkl moms; Netto; Nettobelopp; Belopp exkl moms; Total exkl moms; Nettosumma; Exkl moms; Summa netto; Netto totalt; Belopp före moms; Momsunderlag; Summa före moms; Netto exkl moms; Momspliktigt belopp; Totalt netto; Summa exklusive moms; Delsumma exkl moms; Underlag moms; Moms underlag; Delsumma; Summa utan moms; Totalt exklusive moms
            net 3: Underlag
            tax 1: Moms; Momsbelopp; Summa moms; Varav moms; Moms totalt; Total moms; Mervärdesskatt; Moms SEK; Moms kr; Totalt moms; Därav moms; Momssumma; Moms 25; Mervärdeskatt; Moms ingår med; Moms på; Moms (25)
            prepaid 1: Förskott; Redan betalt; Inbetalt; Tidigare betalt; A conto; Förskottsbetalt; Avgår a conto; Betalt; Avgår förskott; Redan inbetalt; Delbetalning; Avgår delbetalning; Avgår tidigare betalt; Erhållet förskott; Erlagt förskott; Inbetalt belopp; Handpenning; Redan betalat
            rounding 1: Öresavrundning; Öresutjämning; Avrundning; Öresutj; Öresavr; Avrundn
            line_total 1: Summa rader; Radsumma; Summa varor; Varuvärde
            charge 1: Avgifter; Tillägg; Summa avgifter
            allowance 1: Rabatt; Avgår rabatt; Summa rabatter; Rabatter
            rent 1: Hyra; Månadsavgift; Hyra lägenhet; Hyra bostad; Bashyra; Kallhyra; Årsavgift; Månadshyra; Grundhyra; Hyra lokal; Bostadshyra; Hyresbelopp; Avgift bostad; Lokalhyra; Avgift lägenhet
            other_amount 1: Påminnelseavgift; Expeditionsavgift; Fakturaavgift; Dröjsmålsränta; Ursprungligt belopp; Saldo; Fast avgift; Aviavgift; À-pris; Á-pris; A-pris; Energiskatt; Elpris; Rörligt elpris; Inkassokostnad; Ingående saldo; Transport; ROT-avdrag; Skattereduktion; Fakturans ursprungliga belopp; Förseningsavgift; Ränta; Aktiekapital; Tidigare saldo; Ursprunglig skuld; Kapitalbelopp; Att betala efter förfallodagen
            total 2: Summa; Totalt; Total; Belopp; Totalt SEK; Summa SEK; Summa kr; Belopp kr
            without_tax 1: exkl moms; exklusive moms; ex moms; utan moms; netto; före moms; exkl mervärdesskatt; excl moms
            with_tax 1: inkl moms; inklusive moms; med moms; brutto; inkl mervärdesskatt; incl moms; moms ingår
            currency 1: Valuta; Belopp i; Fakturavaluta; Alla belopp i; Samtliga belopp i
            seller 1: Säljare; Leverantör; Från; Avsändare; Hyresvärd; Fakturautställare; Utfärdare; Leverantörens namn; Utförare; Fakturaställare
            payee 1: Betalningsmottagare; Mottagare; Kontohavare; Betala till; Betalningen avser; Betalas till; Kontoinnehavare; Betalningsmottagarens namn
            buyer 1: Kund; Köpare; Fakturamottagare; Fakturaadress; Faktureras till; Fakturerad; Medlem; Hyresgäst; Till; Faktura till; Beställare; Mottagare av faktura; Fakturerad till; Kundens namn; Kunduppgifter; Avtalspart; Betalningsansvarig; Abonnent; Faktureringsadress; Debiteras; Kredit till; Er kontaktperson; Betalningsavsändare; Avsändare inbetalning
            other_party 1: Leveransadress; Levereras till; Handläggare; Kontaktperson; Bank; Anläggningsadress; Godsmottagare; Kundtjänst; Kontakt; Leverans till; Besöksadress; Fastighet; Styrelsens säte; Säte; Förmånstagare; Hyresobjektets adress; Leveransplats
            salutation 1: Herr; Fru; Att; c/o; C o
            contact 1: E-post; Epost; Hemsida; Webb; Mejl
            invoice_title 1: Faktura; Elfaktura; Räkning; Samlingsfaktura; Slutfaktura; Delfaktura; Månadsfaktura; Telefaktura; Elräkning; Telefonräkning; Fakturakopia; Vattenfaktura; Fakturaspecifikation; Bredbandsfaktura; Energifaktura
            credit_note_title 1: Kreditfaktura; Kreditnota; Kredit; Kreditering; Krediteringsfaktura
            reminder_title 1: Betalningspåminnelse; Påminnelse; Påminnelsefaktura; Inkassokrav; Kravbrev; Andra påminnelsen; Inkasso
            rental_notice_title 1: Hyresavi; Avgiftsavi; Hyresfaktura; Hyresavisering; Månadsavi; Hyra; Hyresspecifikation; Avi; Avi för hyra; Avi månadsavgift; Hyresaviseringen; Avgiftsavisering; Hyresnota
            receipt_title 1: Kvitto; Kassakvitto
            other_title 1: Offert; Orderbekräftelse; Följesedel; Kontoutdrag; Avtal; Orderkvittens
            column_description 1: Benämning; Beskrivning; Specifikation; Artikel; Vara; Tjänst; Produkt; Text; Avser; Artikelbenämning; Vara/tjänst
            column_quantity 1: Antal; Kvantitet; Mängd; Ant; Lev ant
            column_price 1: À-pris; Pris; A pris; Styckpris; Á pris; Enhetspris; Pris/enhet; Pris/st
            column_amount 1: Belopp; Summa; Belopp kr; Radbelopp; Totalt; Netto; Belopp SEK; Total; Summa kr; Summa SEK
            column_rate 1: Moms; Moms %; Momssats; Moms-%
            other_number 3: Nummer
            buyer_vat_id 1: Ert momsreg nr; Kundens momsreg nr; Ert VAT-nr; Er momsreg; Kundens VAT-nr; Ert momsnummer; Köparens VAT-nr; Ert momsregistreringsnummer; Kundens momsnr; Ert momsnr; Ert VAT-nummer; Kundens VAT-nummer; Er VAT; Kundens momsregistreringsnummer
            charge 2: Frakt; Frakt och emballage; Fraktkostnad; Fraktavgift; Leveranskostnad
            """;

    private static final String FRENCH = """
            invoice_number 1: Numéro de facture; N° de facture; Facture n°; N° facture; Facture numéro; Facture no; Référence facture; Avoir n°; N° d'avoir; Numéro d'avoir; Réf facture; N° avoir; Numéro facture; N° de document; N° pièce; Facture d'avoir n°; N° de pièce; Numéro de la facture; Numéro de pièce; Note de crédit n°; Relance n°; N° de la facture; Numéro de document; Facture réf; N° de l'avoir; Numéro de note de crédit; N° note de crédit; Réf de la facture
            invoice_number 3: Facture; Avoir; Note de crédit
            order_number 1: N° de commande; Numéro de commande; Commande n°; N° commande; Bon de commande; N° bon de commande; Votre commande; Référence commande; N° de bon de commande; Réf commande; Votre commande n°; Commande; Votre référence commande; Commande client
            other_number 1: N° client; Numéro client; Code client; N° de client; Référence client; Réf client; Vos références; Nos références; Téléphone; Tél; Fax; Télécopie; SIREN; SIRET; RCS; R C S; APE; Code APE; NAF; Capital; N° de contrat; Contrat n°; N° contrat; N° bon de livraison; Bon de livraison; BIC; SWIFT; Page; N° de facture associée; Facture d'origine; Avoir sur facture; Code banque; Code guichet; Clé RIB; Ref projet; Compte client; N° de compteur; Référence article; Réf; GLN; Port; N° de dossier; Dossier; N° d'abonné; Facture concernée; SIREN/SIRET; Identifiant client; N° de devis; Devis n°; Annule la facture; Relatif à la facture; Référence de la facture d'origine; N° bon de reception; N° de compte client; Point de livraison; PDL; Avoir relatif à la facture; Sur facture; N° BCE; Contrat; Code service; Mobile; Portable
            payment_reference 1: Référence de paiement; Référence à rappeler; Communication structurée; Communication; Référence paiement; Référence du paiement; A rappeler; Libellé du virement; Référence avis de paiement; Référence virement; Référence à rappeler lors du paiement; Réf à rappeler; Motif du paiement; Référence QR; Référence du virement; Référence à indiquer
            vat_id 1: N° TVA; N° TVA intracommunautaire; TVA intracommunautaire; N° de TVA; Numéro de TVA; TVA intracom; N° TVA intracom; Numéro TVA; Identifiant TVA; N° intracommunautaire; N° de TVA intracommunautaire; Id TVA; Numéro de TVA intracommunautaire; N° ident TVA; TVA; IDE; N° d'identification TVA
            orgnr 1: SIREN; SIRET; SIREN / SIRET; N° SIRET; N° SIREN; N° d'entreprise; RCS; Numéro d'entreprise; BCE
            iban 1: IBAN; Code IBAN; Compte IBAN
            payer_account 1: Votre compte; Votre IBAN; Compte débité; Prélevé sur; Prélèvement sur le compte
            account 2: Numéro de compte; N° de compte; Compte
            issue_date 1: Date de facture; Date facture; Date de facturation; Date d'émission; Facture du; Date de la facture; Émise le; Date de l'avoir; Emise le; Établie le; Facture émise le; Date émission; Date d'avoir; Date d'établissement; Date du document; Avoir du; Date de relance; Établi le; Date de la note de crédit; Datée du; Émis le
            issue_date 3: Date; le; du; en date du
            due_date 1: Date d'échéance; Échéance; Date limite de paiement; À payer avant le; Payable le; Date échéance; À régler avant le; Echéance le; À payer avant; Paiement avant le; Payable avant le; Paiement dû le; Payable au plus tard le; Au plus tard le; A régler avant le; Paiement avant; Règlement avant le; À payer pour le; Date limite; Payable jusqu'au; À régler le; Nouvelle échéance; A payer jusqu'au; Payable d'ici au; À payer avant le; Règlement avant; Prélèvement le; Échéance de paiement; Échéance au; À régler au plus tard le; Date limite de règlement
            due_date 2: Date de règlement; Règlement au; Date de paiement; Délai de paiement; avant le
            delivery_date 1: Date de livraison; Livré le; Date de prestation; Livraison le; Date de la prestation; Date d'exécution; Date prestation; Expédié le; Livrée le; Date d'expédition; Prestation du
            other_date 1: Date de commande; Date d'impression; Imprimé le; Valable jusqu'au; Date de facture associée; Commande du; Date commande; Date de la commande; Date du bon de commande; Commandé le; Édité le; Date de la facture d'origine; Facture d'origine du; Contrat du; Prochaine facture; Prochain prélèvement; Date de début de prestation; Date de fin de prestation; Date devis; Première relance; escompte avant le; Escompte jusqu'au; Passée le; Votre commande du
            period 1: Période; Période de facturation; Période de; Période du; Période facturée; Période de consommation; Période concernée; Pour la période; Période d'abonnement; Mois concerné; Période de prestation; Mois de facturation; Abonnement du; Consommation du
            amount_due 1: Net à payer; Montant à payer; Reste à payer; Total à payer; Solde à payer; Somme à payer; Montant dû; À payer; Solde dû; Net à payer TTC; Net à payer EUR; Restant dû; Montant net à payer; Total dû; Montant à régler; À régler; Net à régler; Solde; Net à déduire; Montant total à payer; Montant total dû; Somme due; Net à votre crédit; Net en votre faveur; À rembourser; Montant à rembourser; Net à rembourser; Total à régler; Solde restant dû; Montant du prélèvement; Montant restant dû; Total restant dû; Nouveau solde; Somme à régler
            gross 1: Total TTC; Montant TTC; Montant total TTC; Prix TTC; Total général; Total toutes taxes comprises; TTC; Total facture; Montant de la facture; Total TVAC; Total TVA comprise; Total général TTC; Montant TVAC; Total facture TTC; Montant facturé TTC; Total TVA incluse; Total avec TVA; Total de la facture; Montant total TVA incluse; Total avoir TTC; Montant total TVAC; Total incl TVA; Total avoir; Montant de l'avoir; Total brut TTC; Total en votre faveur
            net 1: Total HT; Montant HT; Total hors taxes; Montant net HT; Total net HT; Sous-total HT; Montant total HT; HT; Total HTVA; Base HT; Total hors TVA; Net HT; Total hors taxe; Montant hors taxes; Net commercial; Total HT net; Total général HT; Montant HTVA; Montant hors TVA; Montant hors taxe; Total facture HT; Sous total hors taxes; Sous-total hors TVA; Total sans TVA
            net 3: Base TVA; Sous-total; Sous total; Base; Base imposable
            tax 1: Total TVA; Montant TVA; TVA; Montant de la TVA; Dont TVA; Total taxes; T V A; Montant total TVA; Montant total de la TVA; Total de la TVA; TVA totale; Total des taxes; Taxe sur la valeur ajoutée; Montant de TVA; TVA due; TVA à; TVA au taux de; TVA incluse
            prepaid 1: Acompte; Acompte versé; Déjà payé; Déjà réglé; Acomptes; Montant payé; Acompte reçu; Montant déjà payé; Acompte déduit; Acompte perçu; Acomptes versés; Déjà versé; Règlement reçu; Arrhes; Paiement reçu; Paiements reçus; À déduire acompte; Acompte à déduire; Moins acompte; Montant déjà réglé; Acompte réglé; Versement
            rounding 1: Arrondi; Arrondis; Différence d'arrondi
            line_total 1: Total lignes; Somme des lignes; Total brut HT; Total des lignes
            charge 1: Total charges; Frais; Total frais
            allowance 1: Remise; Total remises; Remises; Remise commerciale; Remise globale; Rabais; Total remise
            rent 1: Loyer; Loyer mensuel; Loyer hors charges
            other_amount 1: À reporter; Report; Prix unitaire; Pénalités; Indemnité forfaitaire; Capital social; Escompte; Frais de rappel; Frais de relance; Total à reporter; Provision sur charges; Pénalité; Montant initial; Ancien solde; au capital de; Montant avec escompte; Intérêts de retard
            total 2: Total; Montant; Montant total; Somme; Total EUR; Montant EUR; Total CHF; Total en EUR
            without_tax 1: HT; hors taxes; hors taxe; hors TVA; HTVA; sans TVA; H T; hors tva
            with_tax 1: TTC; toutes taxes comprises; TVA comprise; TVAC; T T C; avec TVA; TVA incluse; TVA incl; incl TVA
            currency 1: Devise; Monnaie; Montants en; Monnaie de facturation; Tous les montants en; Montants exprimés en; Devise de facturation
            seller 1: Vendeur; Fournisseur; Émetteur; Expéditeur; Prestataire; De la part de; Émis par; Bailleur; Émetteur de la facture; Facturé par; Vendu par; Société
            payee 1: Bénéficiaire; Titulaire du compte; Titulaire; Bénéficiaire nom; À l'ordre de; Payable à; Au nom de; Nom du titulaire; Bénéficiaire du virement
            buyer 1: Client; Acheteur; Facturé à; Adresse de facturation; Destinataire; Adressé à; Facturer à; Adresse du client; Facture à; Doit; Locataire; Débiteur; Facturation; À l'attention de; Adresse facturation; Client facturé; Acquéreur; Abonné; Titulaire du contrat; Nom du client; Pour
            other_party 1: Adresse de livraison; Livré à; Livraison; Contact; Votre contact; Interlocuteur; Banque; Domiciliation; Lieu de livraison; Livrer à; Votre conseiller; Représentant; Votre interlocuteur; Adresse du bien; Lieu de consommation; Gérant; Dossier suivi par; Adresse du chantier
            salutation 1: M; Mme; Monsieur; Madame; Mlle; Société; Mademoiselle; Messieurs; Maître
            contact 1: Courriel; Site; Site web; Mail
            invoice_title 1: Facture; Facture de vente; Facture acompte; Facture d'acompte; Facture client; Facture définitive; Facture proforma; Note d'honoraires; Facture finale; Quittance; Facture d'énergie; Facture d'eau; Facture d'électricité; Duplicata
            credit_note_title 1: Avoir; Note de crédit; Facture d'avoir; Avoir client
            reminder_title 1: Rappel; Relance; Mise en demeure; Lettre de relance; Rappel de paiement; Lettre de rappel; Première relance; Avis de relance; Deuxième relance; Relance de paiement; Premier rappel
            rental_notice_title 1: Avis d'échéance; Quittance de loyer; Appel de loyer; Avis d'échéance de loyer
            receipt_title 1: Ticket; Reçu; Ticket de caisse
            other_title 1: Devis; Bon de livraison; Bon de commande; Confirmation de commande; Relevé de compte
            column_description 1: Désignation; Description; Libellé; Article; Produit; Prestation; Prestations; Détail
            column_quantity 1: Qté; Quantité; Nombre; Quant; Nb
            column_price 1: Prix unitaire; P U; PU HT; Prix; P U HT; Prix unitaire HT; PU; Prix unit; Prix unit HT
            column_amount 1: Montant; Total HT; Montant HT; Total; Prix total; Total ligne; Montant EUR; Total hors TVA; Prix total HT; Montant net
            column_rate 1: TVA; Taux; Taux TVA; TVA %; % TVA
            other_number 3: Numéro
            buyer_vat_id 1: TVA client; TVA intracom client; N° TVA client; Votre N° TVA; TVA intracommunautaire client; N° TVA intracom client; Votre TVA; N° de TVA client; TVA du client; Votre numéro de TVA; Votre N° de TVA; N° TVA du client; Votre TVA intracom
            charge 2: Frais de port; Frais de livraison; Port; Frais d'envoi; Frais d'expédition; Transport
            payment_reference 3: Référence; Référence n°
            """;

    private static final String DUTCH = """
            invoice_number 1: Factuurnummer; Factuurnr; Factuur nr; Factuur nummer; Fact nr; Creditnota nr; Creditnotanummer; Creditfactuurnummer; Notanummer; Documentnummer; Factuur-nr; Creditfactuur nr; Nummer creditnota; Rekeningnummer factuur; Uw factuurnummer; Herinneringsnummer; Documentnr; Creditnr; Creditnummer
            invoice_number 3: Factuur; Creditnota; Creditfactuur; Nota
            order_number 1: Ordernummer; Bestelnummer; Order nr; Uw order; Bestelling; Inkooporder; Inkoopordernummer; Uw bestelnummer; Ordernr; Bestelnr; Opdrachtnummer; Uw ordernummer; PO-nummer; Bestelbon; Bestelbonnummer; Uw bestelling
            other_number 1: Klantnummer; Klantnr; Klant nr; Debiteurnummer; Debiteurnr; Uw kenmerk; Ons kenmerk; Uw referentie; Onze referentie; Telefoon; Tel; Fax; Contractnummer; Relatienummer; Relatienr; Pakbonnummer; Pakbon; BIC; SWIFT; Pagina; KvK; KvK-nummer; KvK nr; Kamer van Koophandel; Artikelnummer; Artikelnr; Aansluitnummer; Meternummer; Betreft factuur; Debiteurennummer; Referentie klant; Dossiernummer; Projectnummer; Project; Klantcode; Lidnummer; Mobiel; Betreft factuurnummer; Offertenummer; Creditering van factuur; EAN; EAN-code; Polisnummer; RPR; Klant-ID; Leveranciersnummer; Contractnr; Mandaatkenmerk; Incassant ID; Oorspronkelijke factuur
            payment_reference 1: Betalingskenmerk; Betaalkenmerk; Betalingsreferentie; Gestructureerde mededeling; Mededeling; Onder vermelding van; o v v; Betalingskenmerk nr; Vermeld bij betaling; Betaalreferentie; Omschrijving betaling; Referentie betaling; met vermelding van
            vat_id 1: BTW-nummer; BTW nr; BTW-nr; BTW-id; BTW nummer; BTW identificatienummer; BTW-identificatienummer; BTW-identificatie; BTW; btw-id-nummer; Btw-registratienummer
            orgnr 1: KvK; KvK-nummer; KvK nr; Ondernemingsnummer; Kamer van Koophandel; KvK nummer; Handelsregister; HR-nummer; Ondernemingsnr; KBO
            iban 1: IBAN; IBAN nr; Rekeningnummer; IBAN-nummer; Bankrekening; Rekening; Bankrekeningnummer; op rekening; op rekeningnummer; op IBAN
            payer_account 1: Uw rekening; Uw rekeningnummer; Van uw rekening; Wordt afgeschreven van; Uw IBAN; Incasso van
            issue_date 1: Factuurdatum; Datum factuur; Factuur datum; Datum van factuur; Creditdatum; Datum creditnota; Factuurdatum datum; Dagtekening; Documentdatum; Datum van uitgifte; Uitgiftedatum; Datum herinnering; Opgemaakt op
            issue_date 3: Datum; d d; dd
            due_date 1: Vervaldatum; Vervaldag; Te betalen voor; Uiterste betaaldatum; Betalen voor; Te voldoen voor; Betaling voor; Betaal voor; Uiterlijk betalen; Betaling uiterlijk; Verval datum; Betalen uiterlijk; Te betalen uiterlijk; Uiterste betaaldag; Te betalen tegen; Uiterlijk op; Te voldoen uiterlijk; Betaaltermijn; Betaaltermijn tot; Uiterste betalingsdatum; Betaling vóór; Betaalbaar voor; Graag betalen voor; Graag voldoen voor; uiterlijk te betalen; Incassodatum; Nieuwe vervaldatum
            due_date 2: Betaaldatum; Uiterlijk; vóór
            delivery_date 1: Leverdatum; Leveringsdatum; Datum levering; Geleverd op; Datum van levering; Prestatiedatum; Datum prestatie; Uitgevoerd op; Verzenddatum
            other_date 1: Orderdatum; Besteldatum; Printdatum; Geldig tot; Datum bestelling; Oorspronkelijke factuurdatum; Afdrukdatum; Afgedrukt op; Datum order; Datum opdracht; Datum oorspronkelijke factuur; Offertedatum; Ingangsdatum; Pakbon datum; Volgende factuur
            period 1: Periode; Factuurperiode; Leveringsperiode; Verbruiksperiode; Betreft periode; Over de periode; Voor de periode; Abonnementsperiode; Huurperiode; Betreft maand; Maand; Prestatieperiode
            amount_due 1: Te betalen; Te voldoen; Totaal te betalen; Te betalen bedrag; Openstaand bedrag; Nog te betalen; Door u te betalen; Te betalen bedrag EUR; Te ontvangen; Totaal te voldoen; Openstaand; Te crediteren; Verschuldigd bedrag; Te ontvangen bedrag; Nog te voldoen; Totaal verschuldigd; U betaalt; U ontvangt; Terug te ontvangen; Te betalen totaal; Saldo te betalen; Openstaand saldo; Totaal openstaand; Restant; Netto te betalen; Nieuw te betalen bedrag; Terug te betalen; Restbedrag
            gross 1: Totaal incl BTW; Totaal inclusief BTW; Factuurbedrag; Totaalbedrag; Bedrag incl BTW; Totaal factuur; Eindtotaal; Totaalbedrag incl BTW; Factuurtotaal; Brutobedrag; Totaal factuurbedrag; Totaal bedrag; Totaalbedrag inclusief BTW; Bruto; Bedrag inclusief BTW; Totaal met BTW; Totaal creditnota; Totaal bruto; Bruto bedrag; Creditbedrag; Algemeen totaal
            net 1: Totaal excl BTW; Totaal exclusief BTW; Subtotaal; Netto; Nettobedrag; Bedrag excl BTW; Totaal netto; Netto bedrag; Totaalbedrag excl BTW; Subtotaal excl BTW; Netto totaal; Bedrag exclusief BTW; Maatstaf van heffing; Totaalbedrag exclusief BTW; Belastbaar bedrag; Totaal zonder BTW; Goederenbedrag; Subtotaal exclusief BTW; BTW-grondslag
            net 3: Grondslag; Maatstaf; BTW over
            tax 1: BTW; BTW-bedrag; BTW bedrag; Totaal BTW; Omzetbelasting; Waarvan BTW; BTW hoog; BTW laag; Bedrag BTW; BTW totaal; Totaalbedrag BTW; BTW te betalen; BTW-totaal
            prepaid 1: Reeds betaald; Aanbetaling; Voorschot; Voldaan; Betaald; Vooruitbetaling; Al betaald; Reeds voldaan; Ontvangen betaling; Aanbetaald; Af voorschot; Reeds ontvangen; Minus aanbetaling; Betaald bedrag; Voorschotten; Ontvangen betalingen; In mindering; Af: aanbetaling
            rounding 1: Afronding; Afrondingsverschil; Afgerond
            charge 1: Toeslagen; Kosten
            allowance 1: Korting; Kortingen; Totale korting; Factuurkorting; Handelskorting
            rent 1: Huur; Kale huur; Huurprijs; Basishuur
            other_amount 1: Transport; Stukprijs; Administratiekosten; Aanmaningskosten; Incassokosten; Transporteren; Over te brengen; Prijs; Oorspronkelijk bedrag; Herinneringskosten; Betalingskorting; Krediettoeslag; Kredietbeperking; Servicekosten; Rente; Kortingsbedrag; Oud saldo; Maatschappelijk kapitaal
            total 2: Totaal; Bedrag; Som; Totaal EUR; Totaal euro
            without_tax 1: excl BTW; exclusief BTW; zonder BTW; netto; ex BTW; exclusief omzetbelasting; excl; exclusief
            with_tax 1: incl BTW; inclusief BTW; met BTW; bruto; inclusief omzetbelasting; incl; inclusief; BTW inbegrepen
            currency 1: Valuta; Munt; Bedragen in; Munteenheid; Alle bedragen in; Factuurvaluta
            seller 1: Verkoper; Leverancier; Afzender; Opdrachtnemer; Van; Verhuurder; Gefactureerd door; Dienstverlener; Factuur van
            payee 1: Ten name van; t n v; Begunstigde; Rekeninghouder; Tnv; op naam van; Ten gunste van; Naam begunstigde
            buyer 1: Klant; Koper; Afnemer; Factuuradres; Gefactureerd aan; Debiteur; Aan; Opdrachtgever; Factuur aan; Klantgegevens; Huurder; Factureren aan; Besteller; Facturatieadres; Factuur voor; Naam klant; Ter attentie van; T a v
            other_party 1: Afleveradres; Leveradres; Verzendadres; Contactpersoon; Bank; Geleverd aan; Leveringsadres; Bezorgadres; Uw contactpersoon; Directeur; Zaakvoerder; Contact; Leveren aan; Objectadres; Verbruiksadres; Behandeld door
            salutation 1: Dhr; Mevr; De heer; Mevrouw; T a v; Mw; Fam; Familie
            invoice_title 1: Factuur; Verkoopfactuur; Nota; Rekening; Eindfactuur; Voorschotfactuur; Maandfactuur; Energienota; Termijnfactuur; Kopiefactuur; Slotfactuur; Eindafrekening
            credit_note_title 1: Creditnota; Creditfactuur; Credit nota; Kredietnota
            reminder_title 1: Aanmaning; Herinnering; Betalingsherinnering; Laatste aanmaning; Tweede herinnering; Eerste herinnering; Ingebrekestelling
            rental_notice_title 1: Huurfactuur; Huurnota; Huurnotificatie; Huurspecificatie
            receipt_title 1: Kassabon; Kwitantie; Bon
            other_title 1: Offerte; Pakbon; Orderbevestiging; Leverbon; Opdrachtbevestiging; Rekeningoverzicht
            column_description 1: Omschrijving; Artikel; Product; Dienst; Beschrijving; Benaming; Diensten
            column_quantity 1: Aantal; Hoeveelheid; Uren; Aant
            column_price 1: Prijs; Stukprijs; Prijs per stuk; Tarief; Eenheidsprijs; Prijs/eenheid; Prijs per eenheid; Stuksprijs
            column_amount 1: Bedrag; Totaal; Totaal excl; Regelbedrag; Totaalprijs; Netto; Totaal excl BTW; Nettobedrag
            column_rate 1: BTW; BTW %; BTW-tarief; % BTW
            other_number 3: Nummer
            buyer_vat_id 1: Uw BTW-nummer; BTW-nummer klant; Uw BTW nr; BTW nr klant; Uw BTW-id; BTW-nummer afnemer; BTW-id klant; Uw btw-identificatienummer; BTW klant
            charge 2: Verzendkosten; Vrachtkosten; Bezorgkosten; Transportkosten
            """;

    private static final String NORWEGIAN = """
            invoice_number 1: Fakturanummer; Fakturanr; Faktura nr; Kreditnota nr; Kreditnotanummer; Kreditnotanr; Bilagsnummer; Bilagsnr; Fakturanummer nr; Faktura-nr; Purrenummer; Purring nr; Dokumentnummer; Kreditnota-nr; Bilag nr
            invoice_number 3: Faktura; Kreditnota
            order_number 1: Ordrenummer; Ordrenr; Ordre nr; Bestillingsnummer; Deres ordre; Innkjøpsordre; Bestillingsnr; Deres ordrenummer; Innkjøpsordrenummer; Bestilling; Ordre; Deres bestilling; Deres ordrenr
            other_number 1: Kundenummer; Kundenr; Kunde nr; Kundenr nr; Deres ref; Vår ref; Deres referanse; Vår referanse; Telefon; Tlf; Faks; Avtalenummer; Avtale; Målernummer; BIC; SWIFT; Side; Prosjekt; Prosjektnummer; Prosjektnr; Pakkseddel; Pakkseddelnr; Gjelder faktura; Artikkelnr; Varenr; Målepunkt-ID; Målepunkt; Krediterer faktura; Mobil; Kontraktsnummer; Opprinnelig faktura; Saksnummer; Leverandørnummer; Varenummer; Medlemsnummer; Anleggsnummer; Kontrakt; Abonnement; Avtalenr; Gjelder fakturanr
            payment_reference 1: KID; KID-nummer; Kundeidentifikasjon; KID nr; Betalingsreferanse; Kundeidentifikasjon KID; Merk betalingen; Betalingen merkes; Betalingsinformasjon; Merk betalingen med; KID-nr
            vat_id 1: MVA-nummer; MVA nr; Mva-nr; VAT; VAT-nr
            orgnr 1: Organisasjonsnummer; Org nr; Orgnr; Org-nr; Foretaksregisteret; Foretaksnummer; Organisasjonsnr; Org nummer; Orgnummer; Foretaksnr
            iban 1: IBAN
            account 1: Kontonummer; Kontonr; Bankkonto; Til konto; Konto; Bankkontonummer; Betales til konto; Bankkontonr; Konto nr; Til kontonummer; Kontonummer for betaling; Betal til konto; Betales til kontonummer; Mottakers konto; Vårt kontonummer
            payer_account 1: Fra konto; Belastes konto; Din konto; Trekkes fra konto
            issue_date 1: Fakturadato; Faktura dato; Utstedt; Utstedelsesdato; Dato for faktura; Kreditnotadato; Purredato; Utstedt dato; Dokumentdato; Utstedt den; Kreditnota dato; Bilagsdato
            issue_date 3: Dato; datert; den
            due_date 1: Forfallsdato; Forfall; Betalingsfrist; Betales innen; Forfaller; Å betale innen; Betal innen; Forfall dato; Frist for betaling; Ny forfallsdato; Forfallsdag; Siste betalingsfrist; Betalt innen; Ny betalingsfrist; Forfaller til betaling; Betales senest; Til betaling innen; Forfallsdato dato
            due_date 2: Innen; Betalingsdato; senest
            delivery_date 1: Leveringsdato; Levert; Leveransedato; Levert dato; Dato for levering; Utført dato; Levert den; Utført; Leveringsdag
            other_date 1: Ordredato; Bestillingsdato; Utskriftsdato; Gyldig til; Utskrevet; opprinnelig forfall; opprinnelig forfallsdato; Bestilt; Opprinnelig fakturadato; Trekkdato; Avlest; Skrevet ut; Neste faktura; Fakturadato opprinnelig; Purring sendt; Kontrakt fra; Avtalegirodato
            period 1: Periode; Fakturaperiode; Leveringsperiode; Gjelder periode; Gjelder; For perioden; Leieperiode; Avregningsperiode; Perioden; Faktureringsperiode; Forbruksperiode; Abonnementsperiode; Gjelder perioden; Termin
            amount_due 1: Å betale; Sum å betale; Beløp å betale; Til betaling; Totalt å betale; Til gode; Skyldig beløp; Å betale NOK; Utestående; Totalsum å betale; Skal betales; Til utbetaling; Å betale totalt; Rest å betale; Totalt å betale NOK; Utestående beløp; Total å betale; Sum til betaling; Til gode beløp; Gjenstår å betale; Nytt beløp å betale; Å betale kr; Restbeløp; Beløp til betaling; Til gode NOK; Betal; Sum skyldig; Beløp til gode
            gross 1: Totalt inkl mva; Sum inkl mva; Total inkl mva; Fakturabeløp; Totalbeløp; Totalsum; Beløp inkl mva; Fakturatotal; Brutto; Fakturasum; Totalt inkludert mva; Bruttobeløp; Sum inklusive mva; Totalt beløp; Sum inkludert mva; Sum faktura; Totalt med mva; Kreditbeløp; Sum kreditnota; Total sum
            net 1: Sum eks mva; Totalt eks mva; Netto; Nettobeløp; Beløp eks mva; Sum ekskl mva; Netto sum; Delsum; Total eks mva; Sum uten mva; Grunnlag mva; Avgiftspliktig beløp; Sum netto; Totalt ekskl mva; Nettosum; Sum ekskl merverdiavgift; Totalt ekskludert mva; Mva-grunnlag; Avgiftspliktig; Total netto; Beløp ekskl mva; Totalt netto; Netto beløp; Delsum eks mva
            net 3: Grunnlag
            tax 1: Mva; Merverdiavgift; Mva beløp; Sum mva; Herav mva; Mva totalt; Totalt mva; Mva-beløp; Utgående mva; Mva NOK; Beløp mva; Total mva; Moms; Hvorav mva; Mva sum; Avgift mva
            prepaid 1: Forskudd; Innbetalt; Allerede betalt; Akonto; Betalt; Forskuddsbetalt; Tidligere betalt; Forskuddsbetaling; Fratrukket forskudd; Tidligere innbetalt; Allerede innbetalt; Fradrag akonto; Fratrukket akonto; Minus forskudd; Delbetaling; Innbetalt beløp
            rounding 1: Øreavrunding; Avrunding; Øreutjevning; Øresavrunding; Ørediff
            allowance 1: Rabatt; Rabatter; Fratrukket rabatt
            rent 1: Husleie; Månedsleie; Leie; Grunnleie; Felleskostnader
            other_amount 1: Purregebyr; Fakturagebyr; Gebyr; Opprinnelig beløp; Enhetspris; Stykkpris; Inkassogebyr; Renter; Forsinkelsesrenter; Overføres; Overført; Inngående saldo; Aksjekapital; Forsinkelsesgebyr; Gebyrer; Tidligere saldo; Pris; Forsinkelsesrente
            total 2: Sum; Totalt; Total; Beløp; Sum NOK; Totalt NOK; Sum kr; Beløp NOK
            without_tax 1: eks mva; ekskl mva; uten mva; netto; ekskl merverdiavgift; ex mva; før mva; eksklusive mva; ekskludert mva
            with_tax 1: inkl mva; med mva; brutto; inkl merverdiavgift; inklusive mva; inkludert mva
            currency 1: Valuta; Beløp i; Alle beløp i
            seller 1: Selger; Leverandør; Fra; Avsender; Utleier; Utstedt av; Fakturautsteder
            payee 1: Betalingsmottaker; Mottaker; Kontohaver; Betal til; Betales til; Kontoeier
            buyer 1: Kunde; Kjøper; Fakturamottaker; Fakturaadresse; Faktureres til; Leietaker; Til; Faktura til; Mottaker av faktura; Fakturert til; Betaler; Betalt av; Kundenavn; Bestiller; Abonnent
            other_party 1: Leveringsadresse; Leveres til; Kontaktperson; Bank; Levert til; Vår kontakt; Deres kontakt; Levering til; Saksbehandler; Leieobjekt; Anleggsadresse; Leveringssted; Daglig leder
            contact 1: E-post; Nettside; Hjemmeside
            invoice_title 1: Faktura; Regning; Strømregning; Sluttfaktura; Strømfaktura; Salgsfaktura; Avtalegirofaktura; Samlefaktura; Kopi faktura; Mobilregning
            credit_note_title 1: Kreditnota; Kreditfaktura; Kreditering
            reminder_title 1: Purring; Betalingspåminnelse; Inkassovarsel; Påminnelse; Betalingsoppfordring; Andre purring
            rental_notice_title 1: Husleiefaktura; Husleie; Leiefaktura; Leiekrav; Husleiekrav; Husleiegiro
            receipt_title 1: Kvittering; Kassakvittering
            other_title 1: Tilbud; Ordrebekreftelse; Pakkseddel; Kontoutskrift; Ordrebekreftelsen
            column_description 1: Beskrivelse; Vare; Tekst; Produkt; Artikkel; Tjeneste; Spesifikasjon; Varebeskrivelse; Vare/tjeneste
            column_quantity 1: Antall; Mengde; Ant; Timer
            column_price 1: Pris; Enhetspris; Stk pris; À-pris; Stykkpris; Pris pr enhet; Pris/enhet; Enh pris
            column_amount 1: Beløp; Sum; Totalt; Nettobeløp; Linjesum; Netto; Sum eks mva; Total
            column_rate 1: Mva; Mva %; Mva-sats; Mva sats
            other_number 3: Nummer
            buyer_vat_id 1: Kundens MVA; Deres org nr; Kundens org nr; Deres MVA-nummer; Kjøpers org nr; Org nr kunde; Kundens MVA-nr; Deres MVA nr; MVA nr kunde; Kundens orgnr; Deres organisasjonsnummer; Kundens organisasjonsnummer; Orgnr kunde
            charge 2: Frakt; Fraktkostnad; Porto; Levering
            """;

    private static final String DANISH = """
            invoice_number 1: Fakturanummer; Fakturanr; Faktura nr; Kreditnota nr; Kreditnotanr; Kreditnotanummer; Faktura-nr; Regningsnummer; Bilagsnr; Regningsnr; Rykkernr; Rykkernummer; Dokumentnr; Bilagsnummer; Rykker nr; Opkrævningsnr; Dokumentnummer
            invoice_number 3: Faktura; Kreditnota
            order_number 1: Ordrenummer; Ordrenr; Ordre nr; Rekvisitionsnummer; Deres ordre; Indkøbsordre; Indkøbsordrenr; Rekvisition; Rekvisitionsnr; Deres ordrenr; Bestillingsnr; Ordre; Bestillingsnummer; Indkøbsordrenummer; Jeres ordre; Deres rekvisition
            other_number 1: Kundenummer; Kundenr; Kunde nr; Debitornr; Deres ref; Vores ref; Telefon; Tlf; Fax; Reg nr; SWIFT; BIC; Side; Aftalenummer; Målernummer; Kontraktnr; Følgeseddel; Følgeseddelnr; Vedr faktura; Varenr; Varenummer; Deres reference; Vores reference; Debitornummer; Krediterer faktura; Vedrører faktura; Mobil; Sagsnr; Sagsnummer; Projekt; Projektnr; Medlemsnr; Medlemsnummer; Aftalenr; Oprindelig faktura; Lejemål nr; Lejemålsnr; Lejernr; EAN; EAN-nr; Kontraktnummer; P-nummer; Kreditering af faktura; Målernr; Registreringsnr; Jeres ref
            payment_reference 1: Betalings-ID; Betalingsid; Betalingsreference; FIK; Kortart; Betalings ID; FI-kreditor; OCR-linje; Indbetalings-ID; Ved betaling oplyses; Reference ved betaling; Anfør venligst; Besked til modtager; Tekst på overførsel; FIK-kode; Indbetalingskort; Betalingslinje; Girokortlinje; Betalingsident; Betalingsidentifikation; Indbetalingskode
            vat_id 1: CVR; CVR-nr; CVR nr; SE-nr; CVR-nummer; Momsnr; SE nr; VAT nr; Moms nr; CVR/SE-nr; Momsnummer; CVR/Moms; SE-nummer
            orgnr 1: CVR; CVR-nr; CVR nr; CVR-nummer; CVR/SE-nr; CVRnr
            iban 1: IBAN; IBAN-nr
            account 1: Kontonummer; Kontonr; Bankkonto; Konto; Konto nr; Reg/konto; Reg nr/kontonr; Bank konto; Reg nr og kontonr; Reg-/kontonr; Reg. / Kontonr
            payer_account 1: Fra konto; Din konto; Trækkes på konto; Hæves på konto; Trækkes fra konto
            issue_date 1: Fakturadato; Faktura dato; Udstedt; Udstedelsesdato; Dato for faktura; Udskrevet dato; Udstedt den; Kreditnotadato; Rykkerdato; Dato for udstedelse; Opkrævningsdato; Regningsdato
            issue_date 3: Dato; den; dateret
            due_date 1: Forfaldsdato; Betalingsfrist; Forfald; Sidste rettidige betalingsdato; Sidste betalingsdag; Betales senest; Forfalder; Rettidig betaling; Betales inden; Sidste betalingsfrist; Sidste rettidige betalingsdag; Forfaldsdag; Ny betalingsfrist; Senest; Forfalder til betaling; Betaling senest; Betalt senest; Rettidig indbetaling; Ny forfaldsdato; Indbetales senest; Bedes betalt senest; Betal senest; Betalingsfrist senest
            due_date 2: Betalingsdato; senest den
            delivery_date 1: Leveringsdato; Leveret; Leveret den; Dato for levering; Udført; Udført den; Leveringsdag; Udførelsesdato
            other_date 1: Ordredato; Bestillingsdato; Udskriftsdato; Gyldig til; oprindelig forfaldsdato; Oprindelig fakturadato; Printdato; Rekvisitionsdato; Udskrevet; Bestilt; Aflæst; Aflæsningsdato; Næste opkrævning; Rykker sendt; Tilbudsdato; Oprettet; Fakturadato oprindelig
            period 1: Periode; Faktureringsperiode; Forbrugsperiode; Leveringsperiode; For perioden; Vedr periode; Perioden; Fakturaperiode; Opkrævningsperiode; Lejeperiode; Afregningsperiode; Abonnementsperiode; Vedrører perioden; Vedr perioden; Opgørelsesperiode; Måned
            amount_due 1: At betale; Til betaling; I alt at betale; Beløb til betaling; Total at betale; Skyldigt beløb; Til udbetaling; Til gode; Beløb at betale; Total til betaling; I alt til betaling; At betale DKK; Skal betales; At betale i alt; Restbeløb; Udestående; Udestående beløb; Udestående saldo; Restbeløb til betaling; Tilgodehavende; Rest til betaling; Nyt beløb til betaling; Samlet beløb til betaling; Saldo til betaling; Beløb i din favør; Til gode beløb; At betale kr; I alt tilgode; Nyt beløb at betale; Tilbage at betale
            gross 1: Total inkl moms; I alt inkl moms; Totalt inkl moms; Fakturabeløb; Totalbeløb; Samlet beløb; Beløb inkl moms; Fakturatotal; Faktura total; I alt inklusive moms; Total med moms; Sum inkl moms; Bruttobeløb; Total inklusive moms; I alt med moms; Brutto; Kreditbeløb; Samlet pris inkl moms; Faktura i alt; Kreditnota i alt
            net 1: Total ekskl moms; I alt ekskl moms; Subtotal; Netto; Nettobeløb; Beløb ekskl moms; Momsgrundlag; I alt eks moms; Total eks moms; Netto i alt; Momspligtigt beløb; Sum ekskl moms; Beløb uden moms; I alt uden moms; Nettototal; Total netto; I alt netto; Total uden moms; Momspligtig; Subtotal ekskl moms; Subtotal eks moms; Totalt ekskl moms; I alt eksklusive moms; Total eksklusive moms
            net 3: Grundlag
            tax 1: Moms; Momsbeløb; Heraf moms; Moms i alt; Total moms; Salgsmoms; Moms udgør; Moms DKK; Moms total; Beløb moms; Samlet moms
            prepaid 1: Aconto; Forudbetalt; Allerede betalt; Betalt; Indbetalt; Forudbetaling; Acontobetaling; Depositum; Fratrukket aconto; Modtaget betaling; Fradrag aconto; Tidligere betalt; Modtaget aconto; Acontobeløb; Heraf betalt; Betalt aconto; Indbetalt beløb; Fratrukket forudbetaling
            rounding 1: Afrunding; Øreafrunding; Øreudligning; Ørediff
            allowance 1: Rabat; Rabatter; Samlet rabat; Fratrukket rabat
            rent 1: Husleje; Leje; Månedlig leje; Boligafgift
            other_amount 1: Rykkergebyr; Gebyr; Oprindeligt beløb; Stykpris; Enhedspris; Overført; Transport; Inkassogebyr; Renter; Overføres; Morarente; Opkrævningsgebyr; Fakturagebyr; Tidligere saldo; Aktiekapital; Rente; Gebyrer; Pris
            total 2: Total; I alt; Beløb; Sum; Total DKK; I alt DKK; Ialt; Totalt; Beløb DKK; I alt kr
            without_tax 1: ekskl moms; uden moms; ex moms; netto; eks moms; eksklusive moms; excl moms; før moms
            with_tax 1: inkl moms; med moms; brutto; inklusive moms; incl moms
            currency 1: Valuta; Beløb i; Alle beløb i; Beløb er i
            seller 1: Sælger; Leverandør; Fra; Afsender; Udlejer; Udstedt af; Fakturaudsteder; Udsteder
            payee 1: Beløbsmodtager; Modtager; Kontohaver; Betales til; Kreditor; Betalingsmodtager; Kontoindehaver
            buyer 1: Kunde; Køber; Fakturamodtager; Faktureres til; Lejer; Fakturaadresse; Til; Faktureret til; Faktura til; Debitor; Indbetaler; Kundenavn; Rekvirent; Medlem; Bestiller
            other_party 1: Leveringsadresse; Leveres til; Kontaktperson; Bank; Leveret til; Levering til; Vores kontakt; Forbrugssted; Sagsbehandler; Lejemål; Leveringssted; Direktør
            contact 1: Hjemmeside; Web; Mail
            invoice_title 1: Faktura; Regning; Slutfaktura; Elregning; Salgsfaktura; Opkrævning; Samlefaktura; Årsopgørelse; Vandregning; Fakturakopi; Varmeregning
            credit_note_title 1: Kreditnota; Kreditfaktura
            reminder_title 1: Rykker; Rykkerskrivelse; Betalingspåmindelse; Påmindelse; Erindringsskrivelse; Inkassovarsel; 1 rykker; 2 rykker; Rykkerbrev; Betalingsrykker
            rental_notice_title 1: Huslejeopkrævning; Boligafgift; Huslejefaktura; Lejeopkrævning; Husleje
            receipt_title 1: Kvittering; Bon; Kassebon
            other_title 1: Tilbud; Ordrebekræftelse; Følgeseddel; Kontoudtog
            column_description 1: Beskrivelse; Vare; Tekst; Varetekst; Ydelse; Betegnelse; Produkt; Specifikation; Vare/ydelse
            column_quantity 1: Antal; Mængde; Timer; Ant
            column_price 1: Pris; Stk pris; Enhedspris; Stykpris; À-pris; Pris/stk; Pris pr stk; Pris pr enhed; Enh pris
            column_amount 1: Beløb; I alt; Total; Linjetotal; Netto; Nettobeløb; Beløb DKK; Beløb ekskl moms
            column_rate 1: Moms; Moms %; Momssats
            other_number 3: Nummer
            buyer_vat_id 1: Deres CVR; Deres CVR-nr; Kundens CVR; Købers CVR; Jeres CVR-nr; Deres SE-nr; Kundens SE-nr; CVR-nr kunde; Deres VAT-nr; Deres momsnr; Kundens CVR-nr; Jeres CVR; Kundens VAT-nr; CVR kunde; Købers CVR-nr
            charge 2: Fragt; Forsendelse; Levering; Porto
            """;

    private static final String FINNISH = """
            invoice_number 1: Laskun numero; Laskunumero; Laskun nro; Lasku nro; Lasku numero; Hyvityslaskun numero; Laskunro; Hyvityslasku nro; Laskun nr; Hyvityslaskun nro; Tositenumero; Muistutuksen numero; Dokumentin numero; Hyvityslasku numero; Tositteen numero; Lasku n:o; Laskun n:o; Tositenro
            invoice_number 3: Lasku; Hyvityslasku
            order_number 1: Tilausnumero; Tilauksen numero; Tilausnro; Ostotilaus; Tilausnumeronne; Tilaus nro; Tilaus; Ostotilausnumero; Ostotilauksen numero; Tilauksenne; Tilausnumero nro; Teidän tilausnumeronne
            other_number 1: Asiakasnumero; Asiakasnro; Asiakas nro; Viitteenne; Viitteemme; Puhelin; Puh; Faksi; Sopimusnumero; Lähetyslista; BIC; SWIFT; Sivu; Mittarinumero; Toimitustapa; Käyttöpaikka; Alkuperäinen lasku; Sopimus; Tuotenumero; Tuotenro; Projekti; Käyttöpaikkatunnus; Hyvitetty lasku; Lähete; Lähetenumero; Sopimusnro; Hyvitettävä lasku; Asiakastunnus; Matkapuhelin; Käyttöpaikan numero; Asiakkaan numero; Koskee laskua; Hyvittää laskun; Alkuperäisen laskun numero; Mittarin numero; Gsm; Projektinumero; Työnumero
            payment_reference 1: Viitenumero; Viite; Viitenro; RF-viite; Viitenumero nro; Maksuviite; Laskun viitenumero; Kansainvälinen viite; Käytä viitettä; Viitenumeronne
            vat_id 1: ALV-numero; ALV-tunniste; VAT-numero; ALV nro; Arvonlisäverotunniste; VAT no; Alv-nro; VAT; Alv-tunnus; VAT-tunnus; VAT nro
            orgnr 1: Y-tunnus; Y tunnus; LY-tunnus; LY; Yritystunnus
            iban 1: IBAN; Tilinumero; Tilinro; Saajan tilinumero; Pankkiyhteys; Tilinumero IBAN; Saajan tili; Pankkitili
            payer_account 1: Tililtä; Maksajan tili; Tililtä nro
            issue_date 1: Laskun päiväys; Päiväys; Laskun pvm; Laskupäivä; Laskun päivämäärä; Laskutuspäivä; Laskupvm; Hyvityslaskun päiväys; Laskun päivä; Muistutuksen päivä; Laskutuspvm; Hyvityslaskun pvm; Laatimispäivä; Laskun päiväys pvm
            issue_date 3: Päivämäärä; Pvm; Pv
            due_date 1: Eräpäivä; Eräpvm; Maksettava viimeistään; Viimeinen maksupäivä; Uusi eräpäivä; Erääntyy; Eräpäivä pvm; Maksu viimeistään; Erääntymispäivä; Laskun eräpäivä; Er pv; Eräpv; Maksettava mennessä
            due_date 2: Maksupäivä; Maksettava; Viimeistään
            delivery_date 1: Toimituspäivä; Toimituspvm; Toimitettu; Suorituspäivä; Toimituspäivämäärä; Palvelun suorituspäivä; Toimitus pvm
            other_date 1: Tilauspäivä; Tulostuspäivä; Voimassa; Tilauspvm; alkuperäinen eräpäivä; Alkuperäisen laskun päiväys; Tulostettu; Tilauksen pvm; Lukemapäivä; Tilattu; Seuraava lasku; Kassa-alennus; Hyvitettävän laskun päiväys; Muistutus lähetetty; Alkuperäisen laskun pvm
            period 1: Laskutuskausi; Ajalta; Laskutusjakso; Toimitusaika; Kausi; Laskutusaika; Ajanjakso; Vuokrakausi; Jakso; Kulutusjakso; Toimitusjakso; Laskutuskuukausi; Sopimuskausi; Ajalle; Kulutusaika; Palvelujakso
            amount_due 1: Maksettava; Maksettava yhteensä; Yhteensä maksettava; Maksettavaa; Maksettavaa yhteensä; Eräsumma; Maksettava summa; Maksettavaa jää; Laskun loppusumma; Avoinna; Hyvitettävä summa; Maksun määrä; Maksettava EUR; Maksettavaa EUR; Yhteensä maksettavaa; Hyvitettävää; Jää maksettavaksi; Maksamatta; Maksettava määrä; Avoin saldo; Avoin summa; Palautettava; Hyvitys yhteensä; Palautetaan; Maksettavaa yht; Maksettava euroa; Hyvitetään; Jäljellä oleva summa; Maksamatta yhteensä
            gross 1: Yhteensä sis alv; Verollinen yhteensä; Loppusumma; Laskun summa; Verollinen hinta yhteensä; Yhteensä verollinen; Kokonaissumma; Summa sis alv; Yhteensä sisältää alv; Verollinen summa; Laskun yhteissumma; Yhteensä alv sis; Verollinen; Laskun kokonaissumma; Brutto; Verollinen loppusumma; Hyvityslaskun summa; Yht sis alv; Yhteissumma; Verollinen kokonaissumma; Summa verollinen; Yhteensä (sis. ALV); Verollinen arvo
            net 1: Veroton yhteensä; Yhteensä veroton; Veroton summa; Netto; Veroton hinta yhteensä; Yhteensä alv 0; Veroton; Arvonlisäveroton; Välisumma; Summa ilman alv; Yhteensä ilman alv; Nettosumma; Yhteensä ilman arvonlisäveroa; Veroton arvo; Veroton loppusumma; Netto yhteensä; Alv 0; Summa veroton; Veron peruste; Veroton kokonaissumma; Alviton; Alv peruste
            tax 1: ALV; Arvonlisävero; ALV yhteensä; Vero yhteensä; Veron määrä; ALV euroa; Arvonlisävero yhteensä; Alv osuus; Alv:n osuus; Alv määrä; Vero; Arvonlisäveron osuus; Alv €; Alv summa; ALV eur; Arvonlisäveroa; Josta alv; Arvonlisäveron määrä; Alv yht; Verot yhteensä
            prepaid 1: Ennakkomaksu; Maksettu; Jo maksettu; Ennakko; Suoritettu; Maksettu ennakko; Vähennetään ennakko; Aiemmin maksettu; Ennakkomaksut; Maksusuoritus; Saatu ennakkomaksu; Hyvitetty ennakko; Käsiraha; Ennakkoon maksettu
            rounding 1: Pyöristys; Pyöristykset; Pyöristysero
            allowance 1: Alennus; Alennukset; Alennus yhteensä
            rent 1: Vuokra; Hoitovastike; Yhtiövastike; Vastike
            other_amount 1: Huomautusmaksu; Muistutusmaksu; Viivästyskorko; Laskutuslisä; Yksikköhinta; Siirto; A-hinta; Alkuperäinen summa; Perintäkulut; Siirretään; Maksumuistutus; Pienlaskutuslisä; Alkuperäinen pääoma; Edellinen saldo; Korko; Kassa-alennus; Hinta
            total 2: Yhteensä; Summa; Yht; Yhteensä EUR; Määrä; Yhteensä euroa
            without_tax 1: veroton; ilman alv; alv 0; verotta; netto; ilman arvonlisäveroa; alv 0 %; alviton; ilman veroa
            with_tax 1: verollinen; sis alv; sisältää alv; brutto; alv sis; sisältäen alv; sis arvonlisäveron
            currency 1: Valuutta; Summat; Laskun valuutta; Hinnat
            seller 1: Myyjä; Laskuttaja; Toimittaja; Lähettäjä; Vuokranantaja; Laskun lähettäjä
            payee 1: Saaja; Saajan nimi; Maksun saaja; Tilinomistaja; Tilin omistaja; Mottagare
            buyer 1: Ostaja; Asiakas; Laskutusosoite; Laskun saaja; Vastaanottaja; Tilaaja; Maksaja; Vuokralainen; Laskun vastaanottaja; Asiakkaan nimi; Laskutettava; Asiakastiedot; Maksajan nimi ja osoite
            other_party 1: Toimitusosoite; Yhteyshenkilö; Pankki; Toimitetaan; Käyntiosoite; Yhteyshenkilömme; Käsittelijä; Kohde; Kohdeosoite; Käyttöpaikan osoite; Toimitusjohtaja; Toimituspaikka; Kotipaikka
            contact 1: Sähköposti; Kotisivu; Verkkosivu; www
            invoice_title 1: Lasku; Myyntilasku; Loppulasku; Sähkölasku; Laskuerittely; Puhelinlasku; Koontilasku; Tasauslasku; Vesilasku; Ennakkolasku; Kuukausilasku
            credit_note_title 1: Hyvityslasku; Hyvitys
            reminder_title 1: Maksumuistutus; Muistutuslasku; Maksuhuomautus; Maksukehotus; Huomautus; Muistutus; Karhulasku; Perintäkirje
            rental_notice_title 1: Vuokralasku; Vastikelasku; Yhtiövastikelasku; Vuokra
            receipt_title 1: Kuitti; Kassakuitti
            other_title 1: Tarjous; Tilausvahvistus; Lähetyslista; Lähete; Tiliote
            column_description 1: Kuvaus; Tuote; Selite; Nimike; Palvelu; Tuotekuvaus; Erittely; Tuote/palvelu
            column_quantity 1: Määrä; Kpl; Lkm; Tunnit; Lukumäärä
            column_price 1: Hinta; Yksikköhinta; A-hinta; Yks hinta; À-hinta; Yksikköhinta alv 0; Veroton hinta
            column_amount 1: Yhteensä; Summa; Rivisumma; Veroton; Netto; Yhteensä alv 0; Veroton yhteensä; Yht
            column_rate 1: ALV; ALV %; Vero; Alv-%; Vero-%; ALV-kanta
            other_number 3: Numero
            buyer_vat_id 1: Asiakkaan Y-tunnus; Asiakkaan ALV-tunniste; Asiakkaan VAT-numero; Ostajan ALV-tunniste; ALV-tunnisteenne; Asiakkaan alv-nro; Teidän alv-numero; Ostajan Y-tunnus; VAT-numeronne; Y-tunnuksenne; Asiakkaan alv-numero; Ostajan alv-numero; Ostajan alv-nro; Asiakkaan VAT-tunnus; ALV-numeronne
            charge 2: Toimituskulut; Rahti; Lähetyskulut; Postikulut; Postimaksu
            """;

    private static final String ITALIAN = """
            invoice_number 1: Numero fattura; Fattura n; Fattura nr; N fattura; Numero documento; Fattura numero; Fattura n°; N° fattura; Nota di credito n; Nota di credito n°; Nr fattura; Fattura nr n; N documento; N° documento; Nota di credito nr; Numero nota di credito; Nr documento; Doc n; Num fattura; Nota credito n; Numero della fattura; Sollecito n; Numero doc; Num documento; Nota di credito numero
            invoice_number 3: Fattura; Nota di credito
            order_number 1: Numero ordine; Ordine n; N ordine; Vostro ordine; N° ordine; Ordine n°; Nr ordine; Ordine nr; Rif ordine; Ordine di acquisto; Vs ordine; Ordine; Vs ordine n; Riferimento ordine; Ordine acquisto n; Numero d'ordine
            other_number 1: Codice cliente; Numero cliente; Cod cliente; Telefono; Tel; Fax; DDT; DDT n; REA; Codice SDI; Codice destinatario; CIG; CUP; BIC; SWIFT; Pagina; Pag; Contratto n; Contatore; Vostro riferimento; Nostro riferimento; POD; Numero contratto; Codice articolo; N cliente; N° cliente; Rif fattura; Riferimento fattura; Vs rif; Ns rif; Capitale sociale; Rif DDT; Contratto; ABI; CAB; Codice univoco; Cellulare; Cell; Fattura di riferimento; Matricola; PDR; Codice utente; Commessa; N contratto; Codice fornitore; A storno fattura; Storno fattura; Pratica; Codice contratto; N REA; A storno della fattura; Rif; SDI
            payment_reference 1: Causale; Causale del pagamento; Riferimento pagamento; Codice avviso; Causale bonifico; Riferimento per il pagamento; Causale di pagamento; Indicare nella causale; Rif pagamento; Codice bollettino; IUV
            tax_id 1: Codice fiscale; Cod fisc; C F; CF; C.F.
            vat_id 1: Partita IVA; P IVA; P.IVA; Part IVA; PIVA; P Iva/C F; Partita IVA/Codice fiscale; P IVA e C F; P.IVA/CF; P. IVA / C.F; P IVA C F; C F e P IVA; Codice fiscale e partita IVA; CF/P IVA; Partita IVA e codice fiscale
            iban 1: IBAN; Cod IBAN; Codice IBAN; IBAN beneficiario
            payer_account 1: Vostro conto; Addebito su; Conto di addebito; Vs IBAN
            account 2: Conto corrente; C/C; Numero di conto; c/c n
            issue_date 1: Data fattura; Data documento; Data emissione; Fattura del; Data di emissione; Emessa il; Data doc; Data della fattura; Emesso il; Data nota di credito; Data sollecito; Nota di credito del
            issue_date 3: Data; del; in data
            due_date 1: Scadenza; Data scadenza; Scadenza pagamento; Da pagare entro; Pagamento entro; Data di scadenza; Scadenze; Pagare entro il; Da pagare entro il; Pagamento entro il; Scadenza il; Nuova scadenza; Termine di pagamento; Data scadenza pagamento; Scadenza fattura; Da versare entro il; Da saldare entro il; Pagabile entro il; Pagare entro; Termine pagamento; Termine ultimo di pagamento; entro e non oltre il
            due_date 2: Entro il; Scad; Data pagamento
            delivery_date 1: Data consegna; Data di consegna; Data prestazione; Consegnato il; Data della prestazione; Data esecuzione; Consegna del; Data spedizione
            other_date 1: Data ordine; Data stampa; Valido fino al; DDT del; Ordine del; Data dell'ordine; Data DDT; Data contratto; Stampato il; Stampa del; Data fattura originale; Fattura del riferimento; Data riferimento; Scadenza originaria; Prossima fattura; Data offerta; Decorrenza; Valida fino al; Data lettura; Scadenza originale; Data di stampa
            period 1: Periodo; Periodo di riferimento; Periodo di fatturazione; Competenza; Periodo fatturato; Periodo di competenza; Mese di riferimento; Periodo di fornitura; Periodo di consumo; Mese; Periodo abbonamento; Per il periodo; Periodo di locazione; Consumi dal
            amount_due 1: Netto a pagare; Totale da pagare; Importo da pagare; Da pagare; Totale a pagare; Saldo da pagare; Importo dovuto; Saldo; Netto a pagare EUR; Totale dovuto; Residuo da pagare; Da saldare; Importo a saldo; Importo residuo; Importo totale da pagare; Saldo a pagare; Da versare; Da rimborsare; Importo da rimborsare; Netto a Vs credito; Importo da versare; Resta da pagare; Rimanenza da pagare; Saldo dovuto; A vostro credito; Netto da pagare; Somma da pagare; Residuo; Totale da rimborsare; Importo a credito; Nuovo totale da pagare; Totale da versare
            gross 1: Totale fattura; Totale documento; Totale IVA inclusa; Totale generale; Importo totale documento; Totale ivato; Totale complessivo; Totale lordo; Importo totale; Totale con IVA; Importo totale fattura; Totale IVA compresa; Totale comprensivo di IVA; Importo fattura; Importo lordo; Totale nota di credito; Totale compresa IVA; Importo documento; Totale doc; Totale nota; Importo IVA inclusa; Totale IVA incl
            net 1: Totale imponibile; Imponibile; Totale netto; Subtotale; Netto; Totale merce; Importo netto; Totale IVA esclusa; Totale senza IVA; Totale al netto IVA; Netto merce; Totale imponibile IVA; Totale netto merce; Importo imponibile; Totale esclusa IVA; Base imponibile; Imponibile IVA; Totale IVA escl; Imponibile totale; Totale al netto di IVA; Totale parziale; Totale servizi
            tax 1: IVA; Totale IVA; Importo IVA; Imposta; Totale imposta; I V A; Di cui IVA; IVA totale; Totale imposte; IVA al; IVA dovuta; Imposta IVA; Imposta totale; Ammontare IVA; Imposta sul valore aggiunto; IVA inclusa
            prepaid 1: Acconto; Già pagato; Acconti; Anticipo; Acconto versato; Pagato; Importo pagato; Acconto ricevuto; Già versato; Meno acconto; Caparra; Deduzione acconto; Importo già pagato; Acconto già versato; Pagamento ricevuto; Pagamenti ricevuti; Detrazione acconto; A dedurre acconto; Versato
            rounding 1: Arrotondamento; Arrotondamenti; Arrotond
            allowance 1: Sconto; Sconti; Totale sconti; Sconto merce; Totale sconto
            charge 1: Spese; Totale spese; Maggiorazioni
            rent 1: Canone; Affitto; Canone mensile; Canone di locazione
            other_amount 1: Riporto; A riportare; Prezzo unitario; Bollo; Ritenuta d'acconto; Mora; Interessi di mora; Spese incasso; Ritenuta; Imposta di bollo; Cassa previdenziale; Spese di sollecito; Contributo integrativo; Importo originario; Spese bancarie; Rivalsa INPS; Spese bolli; Sconto per pagamento; Capitale sociale
            total 2: Totale; Importo; Totale EUR; Tot; Totale euro; Totale €
            without_tax 1: imponibile; IVA esclusa; senza IVA; netto; escl IVA; al netto IVA; iva escl; esclusa IVA; al netto di IVA; esclusa l'IVA; IVA esc
            with_tax 1: IVA inclusa; IVA compresa; con IVA; lordo; ivato; iva incl; incl IVA; inclusa IVA; comprensivo di IVA; IVA inc; compresa IVA
            currency 1: Valuta; Divisa; Importi in; Tutti gli importi in; Moneta
            seller 1: Venditore; Fornitore; Cedente; Cedente/prestatore; Mittente; Prestatore; Emittente; Locatore; Emessa da; Da; Cedente prestatore
            payee 1: Beneficiario; Intestatario; Intestato a; Conto intestato a; Intestatario conto; Intestatario del conto; Bonifico a favore di; A favore di; Intestazione
            buyer 1: Cliente; Acquirente; Cessionario; Cessionario/committente; Destinatario; Spettabile; Spett le; Spett; Fatturare a; Intestatario fattura; Intestata a; Committente; Fattura a; Indirizzo di fatturazione; Dati cliente; Fatturato a; Conduttore; Debitore; Cessionario committente; Dati del cliente; Ragione sociale cliente; Spettabile ditta
            other_party 1: Destinazione merce; Luogo di consegna; Indirizzo di consegna; Banca; Referente; Banca d'appoggio; Destinazione; Spedire a; Consegna a; Indirizzo di spedizione; Contatto; Agente; Amministratore; Indirizzo di fornitura; Luogo di destinazione; Contatti; Trasportatore; Vettore; Indirizzo fornitura; Fornitura
            salutation 1: Sig; Sig ra; Spett le; Dott; Gent mo; Gentile; Egr Sig; Spett; Spettabile; Alla c a; Gent le; Sig.ra
            contact 1: Sito web; PEC; Sito; Email; Mail
            invoice_title 1: Fattura; Fattura di vendita; Fattura immediata; Parcella; Fattura differita; Fattura di cortesia; Fattura accompagnatoria; Bolletta; Fattura elettronica; Fattura proforma; Copia di cortesia; Fattura a saldo; Fattura d'acconto
            credit_note_title 1: Nota di credito; Nota credito; Nota di accredito; Storno
            reminder_title 1: Sollecito; Sollecito di pagamento; Primo sollecito; Secondo sollecito; Avviso di pagamento; Avviso di mora; Ultimo sollecito
            rental_notice_title 1: Avviso di pagamento canone; Fattura di locazione; Canone di locazione
            receipt_title 1: Scontrino; Ricevuta; Ricevuta fiscale; Documento commerciale
            other_title 1: Preventivo; Documento di trasporto; Conferma d'ordine; Estratto conto; Offerta; Bolla
            column_description 1: Descrizione; Articolo; Prodotto; Servizio; Descrizione articolo; Prestazione; Descrizione prestazione; Causale; Voce
            column_quantity 1: Quantità; Q tà; Qta; Qtà; Ore; Q.tà
            column_price 1: Prezzo; Prezzo unitario; P unitario; Prezzo unit; P unit; Costo unitario; Pr unitario
            column_amount 1: Importo; Totale; Prezzo totale; Totale riga; Importo netto; Imponibile; Totale EUR; Imp netto
            column_rate 1: IVA; Aliquota; IVA %; % IVA; Aliq; Al IVA; Aliquota IVA; Cod IVA
            other_number 3: Numero
            buyer_vat_id 1: P IVA cliente; Partita IVA cliente; Vs P IVA; Vostra P IVA; P IVA destinatario; Vs partita IVA; Partita IVA del cliente; P IVA Vs; P IVA/CF cliente; Vostra partita IVA; P IVA del cliente; Partita IVA Vs
            charge 2: Spese di trasporto; Spese di spedizione; Trasporto; Spedizione; Spese trasporto
            payment_reference 3: Riferimento
            """;

    private static final String SPANISH = """
            invoice_number 1: Número de factura; Factura n; N factura; Nº factura; Factura Nº; Factura número; Nº de factura; Núm factura; Factura no; Número factura; Abono nº; Número de abono; N° de factura; Factura núm; Factura rectificativa nº; Nº de abono; Nº documento; Documento nº; Nº de la factura; Núm de factura; Número de documento; Ref factura; Nº fra; Fra nº; Nº rectificativa; Nº factura rectificativa; Recordatorio nº; Núm de documento; Serie y número; Número de la factura
            invoice_number 3: Factura; Abono; Factura rectificativa
            order_number 1: Número de pedido; Nº pedido; Pedido nº; Su pedido; Pedido; Nº de pedido; Pedido n; Orden de compra; Nº orden; Núm pedido; Su pedido nº; Número pedido; Orden de compra nº; Ref pedido; Referencia de pedido; Su nº de pedido
            other_number 1: Código cliente; Número de cliente; Nº cliente; Cliente nº; Código de cliente; Teléfono; Tel; Tfno; Fax; Albarán; Albarán nº; Nº contrato; Contrato; Su referencia; Nuestra referencia; BIC; SWIFT; Página; Pág; CUPS; Número de contrato; Nº de cliente; Cod cliente; Referencia cliente; Nº albarán; Nº de contrato; Móvil; Nº de contador; Contador; Factura original; Rectifica a; Rectifica la factura; Nº proveedor; Proveedor nº; Ref cliente; Núm cliente; Factura rectificada; Expediente; Póliza; Registro mercantil; Tomo; Código artículo; Núm contrato; Factura de origen; Nº de póliza; Presupuesto nº; Nº de expediente; Referencia contrato; Hoja; Folio; Obra
            payment_reference 1: Referencia de pago; Concepto; Referencia; Referencia del pago; Concepto de la transferencia; Concepto transferencia; Referencia de cobro; Referencia para el pago; Indique la referencia; Concepto del pago; Concepto de pago; Referencia de transferencia
            tax_id 1: NIF; CIF; DNI
            vat_id 1: NIF-IVA; NIF; CIF; N I F; C I F; CIF/NIF; NIF/CIF; VAT; NIF IVA; NIF intracomunitario; NIF/VAT; VAT ID; NIF/IVA; IVA intracomunitario; C.I.F
            iban 1: IBAN; Cuenta IBAN; Código IBAN; Cuenta; Número de cuenta; Nº de cuenta; Cuenta bancaria; Nº cuenta; Núm de cuenta; Nº cuenta IBAN; Ingresar en cuenta
            payer_account 1: Su cuenta; Cargo en cuenta; Domiciliado en; Cuenta de cargo; Domiciliación en cuenta; Cuenta de domiciliación; Su IBAN
            issue_date 1: Fecha de factura; Fecha factura; Fecha de emisión; Fecha de expedición; Fecha emisión; Fecha de la factura; Emitida el; Fecha expedición; Fecha del abono; Fecha de abono; Fecha documento; Fecha del documento; Fecha fra; Fecha de facturación; Fecha de documento; Expedida el; Fecha de la rectificativa
            issue_date 3: Fecha; de fecha; con fecha; a fecha
            due_date 1: Vencimiento; Fecha de vencimiento; Fecha vencimiento; Fecha límite de pago; Pagar antes del; A pagar antes de; Vence el; Vencimientos; Fecha límite; Pagadero antes del; Pago antes del; Fecha vto; Límite de pago; Vence; Fecha de cargo; Pago hasta el; Nuevo vencimiento; Vencimiento el; A pagar antes del; Pagar antes de; Plazo de pago hasta; Nueva fecha límite; Pagadero hasta; A más tardar el; Pago a más tardar el; Fecha de pago límite; Fecha de cobro; Abonar antes del
            due_date 2: Vto; Fecha de pago; antes del
            delivery_date 1: Fecha de entrega; Fecha de operación; Fecha de prestación; Entregado el; Fecha operación; Fecha entrega; Fecha del servicio; Fecha de servicio; Fecha de envío; Fecha de la operación
            other_date 1: Fecha de pedido; Fecha pedido; Fecha de impresión; Válido hasta; Fecha del pedido; Fecha albarán; Fecha factura original; Fecha impresión; Fecha contrato; Impreso el; Válida hasta; Fecha de la factura original; Fecha presupuesto; Próxima factura; Fecha de albarán; Fecha alta; Fecha lectura; Vencimiento original; Fecha de contrato; Próxima lectura; Fecha factura rectificada; Fecha de origen; Vencimiento inicial
            period 1: Periodo; Período; Periodo de facturación; Periodo facturado; Período de facturación; Periodo de consumo; Periodo de servicio; Mes de facturación; Mes; Período facturado; Periodo de alquiler; Periodo de suscripción; Período de servicio; Correspondiente al periodo; Periodo de lectura; Mensualidad; Período de consumo
            amount_due 1: Total a pagar; Importe a pagar; A pagar; Líquido a percibir; Total a ingresar; Importe pendiente; Pendiente de pago; Saldo pendiente; Líquido a pagar; Neto a pagar; Total pendiente; A devolver; Importe a devolver; Importe total a pagar; Saldo a pagar; Cantidad a pagar; Total importe a pagar; Resto a pagar; Pendiente; Restante a pagar; Importe adeudado; A percibir; Total a abonar; Importe a abonar; Importe a ingresar; Total a devolver; Saldo; Importe pendiente de pago; Total adeudado; Deuda pendiente; A abonar; Total pendiente de pago; Resta por pagar
            gross 1: Total factura; Total con IVA; Total IVA incluido; Importe total; Total general; Importe factura; Total importe; Total bruto; Total iva inc; Importe total factura; Importe bruto; Total abono; Importe con IVA; Total fra; Total documento; Importe IVA incluido; Total (IVA incluido); Importe de la factura; Importe total IVA incluido; Total de la factura; Bruto; Total impuestos incluidos; Total impuestos incl; Importe total de la factura; Total EUR IVA incluido; TOTAL IVA INCL
            net 1: Base imponible; Subtotal; Total neto; Total sin IVA; Importe neto; Neto; Total base imponible; Base; Total bases; Suma; Importe sin IVA; Total antes de IVA; Importe base; Total base; Suma neta; Base imponible total; Importe neto total; Total antes de impuestos; Suma bases; Base IVA; B imponible; Subtotal sin IVA; Total IVA no incluido; Base imp
            tax 1: IVA; Total IVA; Cuota IVA; Importe IVA; I V A; IGIC; Cuota; Cuota de IVA; Total impuestos; IVA total; Impuestos; Total cuota; Cuotas IVA; Cuota total; Cuota IVA total; IVA repercutido; Impuesto sobre el valor añadido; Total cuotas; Total cuota IVA
            prepaid 1: Anticipo; Entregado a cuenta; Ya pagado; Pagado; A cuenta; Anticipos; Entrega a cuenta; Pagos a cuenta; Importe pagado; Pago anticipado; Anticipo recibido; Entregas a cuenta; Pagado a cuenta; Menos anticipo; Cobrado; Depósito; Pago recibido; Pagos recibidos; Anticipo pagado; Provisión de fondos; Señal
            rounding 1: Redondeo; Ajuste por redondeo; Ajuste redondeo
            allowance 1: Descuento; Descuentos; Dto; Total descuentos; Total dto; Total descuento
            charge 1: Cargos; Gastos; Recargos
            rent 1: Alquiler; Renta; Renta mensual; Alquiler mensual
            other_amount 1: Suma y sigue; Suma anterior; Precio unitario; Recargo; Retención; IRPF; Retención IRPF; Recargo de equivalencia; Intereses; Importe original; Gastos de reclamación; Descuento pronto pago; Intereses de demora; Capital social; Saldo anterior; Recargo por demora; Gastos de gestión; Importe inicial; Gastos de recordatorio
            total 2: Total; Importe; Total EUR; Suma total; Total euros; Total €
            without_tax 1: sin IVA; base imponible; IVA no incluido; neto; IVA excluido; antes de IVA; sin impuestos; antes de impuestos; IVA no incl; excl IVA
            with_tax 1: con IVA; IVA incluido; bruto; IVA inc; impuestos incluidos; IVA incl; incl IVA; con impuestos; I V A incluido
            currency 1: Moneda; Divisa; Importes en; Importes expresados en; Todos los importes en; Moneda de factura
            seller 1: Vendedor; Proveedor; Emisor; Remitente; Expedidor; Arrendador; Datos del emisor; Prestador; Emitida por; De; Empresa emisora; Emisor de la factura; Facturado por
            payee 1: Titular; Beneficiario; Titular de la cuenta; A nombre de; Titular cuenta; Nombre del titular; A favor de
            buyer 1: Cliente; Comprador; Facturar a; Datos del cliente; Destinatario; Facturado a; Receptor; Dirección de facturación; Arrendatario; Datos de facturación; Factura a; Datos cliente; A la atención de; Para; Cliente facturado; Inquilino; Titular del contrato; Datos del receptor; Nombre cliente; Datos fiscales del cliente; Facturación
            other_party 1: Dirección de entrega; Enviar a; Lugar de entrega; Banco; Contacto; Persona de contacto; Entregar en; Dirección de envío; Comercial; Dirección de suministro; Domicilio social; Entidad; Administrador; Punto de suministro; Dirección del suministro; Agente; Datos bancarios; Representante; Entidad bancaria; Envío
            salutation 1: Sr; Sra; D; Don; Doña; Att; Sres; Dña; Att
            contact 1: Correo; Correo electrónico; Web; Página web; Sitio web
            invoice_title 1: Factura; Factura simplificada; Factura de venta; Factura proforma; Factura final; Recibo de luz; Factura de electricidad; Factura mensual; Duplicado; Minuta; Factura de servicios; Factura de agua
            credit_note_title 1: Factura rectificativa; Abono; Nota de crédito; Nota de abono; Factura de abono
            reminder_title 1: Recordatorio de pago; Aviso de pago; Reclamación; Requerimiento de pago; Recordatorio; Aviso de impago; Reclamación de pago; Segundo aviso; Aviso de vencimiento; Primer aviso
            rental_notice_title 1: Recibo de alquiler; Factura de alquiler; Recibo alquiler
            receipt_title 1: Recibo; Ticket; Tique; Justificante de compra
            other_title 1: Presupuesto; Albarán; Confirmación de pedido; Extracto; Oferta
            column_description 1: Descripción; Concepto; Artículo; Producto; Servicio; Detalle; Conceptos; Denominación
            column_quantity 1: Cantidad; Cant; Uds; Unidades; Horas; Ud; Cdad
            column_price 1: Precio; Precio unitario; P unitario; Precio unit; P unit; Precio ud; Precio/ud; PVP
            column_amount 1: Importe; Total; Importe neto; Subtotal; Importe total; Total línea; Neto; Importe €
            column_rate 1: IVA; IVA %; % IVA; Tipo IVA; Tipo
            other_number 3: Número
            buyer_vat_id 1: NIF cliente; CIF cliente; NIF del cliente; NIF/CIF cliente; Su NIF; Su CIF; CIF del cliente; NIF-IVA cliente; NIF comprador; Su NIF-IVA; CIF/NIF cliente; NIF-IVA del cliente; NIF del comprador
            charge 2: Gastos de envío; Portes; Transporte
            """;

    private static final String MALAY = """
            invoice_number 1: No invois; Nombor invois; Invois no; No resit; No bil; Nombor bil; No nota kredit; Invois nombor; Nombor resit; Bil no; No rujukan invois; No dokumen; Nota kredit no; Nombor nota kredit; Nombor dokumen; No penyata; Invois #; No peringatan
            invoice_number 3: Invois; Nota kredit; Bil
            order_number 1: No pesanan; Nombor pesanan; Pesanan tempatan; No pesanan belian; Pesanan belian; Nombor pesanan belian; No PO; No pesanan tempatan; Pesanan anda; No pesanan anda
            other_number 1: No pelanggan; No akaun pelanggan; Nombor pelanggan; No telefon; Tel; Telefon; Faks; No pendaftaran; Muka surat; Rujukan kami; Rujukan anda; No kontrak; Nombor akaun pelanggan; No rujukan; No akaun; Kod pelanggan; No meter; Nota hantaran; No nota hantaran; No syarikat; No projek; Invois asal; No invois asal; Kod swift; Swift; ID pelanggan; Merujuk invois; No hantaran; Halaman; Rujukan invois; Nombor kontrak; Kod item; No tel; Bagi invois; No pesanan jualan; Nombor pesanan jualan
            payment_reference 1: Rujukan pembayaran; Rujukan bayaran; No rujukan bayaran; Nombor rujukan pembayaran; No rujukan pembayaran; Rujukan untuk bayaran; Sila nyatakan
            tax_id 1: No GST; No SST; No cukai; ID GST; No pengenalan cukai; No TIN; TIN; No pendaftaran SST; No ID SST; Nombor SST; No pendaftaran cukai; ID cukai; SST No; No pendaftaran GST
            orgnr 1: No pendaftaran; No syarikat; No pendaftaran syarikat; SSM; Nombor pendaftaran; No SSM; Nombor syarikat
            account 2: No akaun bank; Akaun bank; Nombor akaun bank; Nombor akaun; No akaun
            issue_date 1: Tarikh invois; Tarikh bil; Tarikh dikeluarkan; Tarikh nota kredit; Tarikh dokumen; Tarikh pengeluaran; Bertarikh; Dikeluarkan pada; Tarikh peringatan
            issue_date 3: Tarikh
            due_date 1: Tarikh akhir bayaran; Tarikh akhir; Bayar sebelum; Tarikh tamat tempoh; Tarikh matang; Tarikh perlu dibayar; Tarikh akhir pembayaran; Sila bayar sebelum; Perlu dibayar sebelum; Perlu dibayar pada; Tarikh jatuh tempo; Jatuh tempo; Bayaran sebelum; Sila jelaskan sebelum; Selewat-lewatnya; Dibayar selewat-lewatnya; Tarikh akhir baharu
            due_date 2: Tarikh bayaran; selewat-lewatnya pada; pada atau sebelum
            delivery_date 1: Tarikh hantar; Tarikh penghantaran; Tarikh serahan; Tarikh perkhidmatan; Dihantar pada; Tarikh dihantar; Tarikh bekalan
            other_date 1: Tarikh pesanan; Tarikh cetak; Sah sehingga; Dicetak pada; Tarikh invois asal; Tarikh dicetak; Tarikh bacaan; Tarikh PO; Tarikh kontrak; Bil seterusnya
            period 1: Tempoh; Tempoh bil; Bagi tempoh; Tempoh pengebilan; Bulan; Tempoh perkhidmatan; Tempoh sewa; Untuk tempoh; Tempoh langganan; Bagi bulan; Tempoh invois
            amount_due 1: Jumlah perlu dibayar; Jumlah bayaran; Amaun perlu dibayar; Perlu dibayar; Jumlah tertunggak; Baki; Jumlah yang perlu dibayar; Baki perlu dibayar; Amaun tertunggak; Jumlah kena dibayar; Sila bayar; Amaun kena dibayar; Jumlah dibayar balik; Baki perlu dijelaskan; Jumlah untuk dibayar; Baki tertunggak; Amaun untuk dibayar; Jumlah kredit; Bayaran perlu dibuat; Jumlah bayaran balik; Baki akhir
            gross 1: Jumlah besar; Jumlah keseluruhan; Jumlah termasuk cukai; Jumlah termasuk SST; Jumlah termasuk GST; Jumlah invois; Jumlah kasar; Jumlah bil; Amaun keseluruhan; Jumlah selepas cukai; Keseluruhan; Jumlah nota kredit; Jumlah akhir
            net 1: Jumlah kecil; Subjumlah; Jumlah sebelum cukai; Jumlah tidak termasuk cukai; Jumlah bersih; Sebelum cukai; Jumlah sebelum SST; Jumlah kecil tidak termasuk cukai; Jumlah tanpa cukai; Amaun bersih; Jumlah sebelum GST; Amaun sebelum cukai; Jumlah tidak termasuk SST; Jumlah bercukai; Amaun bercukai
            tax 1: Cukai; SST; GST; Cukai perkhidmatan; Cukai jualan; Jumlah cukai; Amaun cukai; Jumlah SST; Jumlah GST; Amaun SST; Cukai SST; Cukai perkhidmatan SST
            prepaid 1: Deposit; Telah dibayar; Bayaran diterima; Bayaran pendahuluan; Wang pendahuluan; Pendahuluan; Sudah dibayar; Tolak deposit; Bayaran terdahulu; Deposit dibayar; Dibayar; Tolak bayaran; Deposit diterima
            rounding 1: Pelarasan; Pembundaran; Penggenapan; Pelarasan pembundaran; Pelarasan penggenapan; Bundaran
            allowance 1: Diskaun; Jumlah diskaun; Potongan; Tolak diskaun
            charge 1: Caj; Jumlah caj
            rent 1: Sewa; Sewa bulanan
            other_amount 1: Baki dibawa; Dibawa ke hadapan; Harga seunit; Caj lewat; Tunggakan; Baki terdahulu; Amaun asal; Yuran peringatan; Faedah lewat; Caj lewat bayar; Dibawa ke muka surat; Jumlah muka surat; Harga; Yuran lewat
            total 2: Jumlah; Amaun; Jumlah RM; Jumlah MYR; Amaun RM
            without_tax 1: sebelum cukai; tidak termasuk cukai; tanpa cukai; bersih; tidak termasuk SST; sebelum SST; tanpa SST
            with_tax 1: termasuk cukai; selepas cukai; kasar; termasuk SST; termasuk GST; dengan cukai
            currency 1: Mata wang; Matawang; Semua amaun dalam
            seller 1: Penjual; Pembekal; Daripada; Pengeluar invois; Dikeluarkan oleh; Tuan rumah; Pengirim
            payee 1: Penerima bayaran; Nama akaun; Bayar kepada; Dibayar kepada; Pemegang akaun; Nama penerima
            buyer 1: Pembeli; Pelanggan; Bil kepada; Kepada; Invois kepada; Dibilkan kepada; Penyewa; Nama pelanggan; Alamat bil; Alamat pengebilan; Dijual kepada; Penerima invois; Untuk; Butiran pelanggan; Klien
            other_party 1: Hantar kepada; Alamat penghantaran; Bank; Pegawai; Dihantar kepada; Alamat hantaran; Pengarah; Nama bank; Wakil jualan; Penghantaran kepada; Alamat premis; Untuk perhatian
            salutation 1: Encik; Puan; Tuan; Cik; Tn; Pn; En
            contact 1: Emel; E-mel; Laman web; Laman sesawang
            invoice_title 1: Invois; Invois cukai; Bil; Bil elektrik; Bil air; Invois jualan; Invois perkhidmatan; Penyata bil; Bil telefon
            credit_note_title 1: Nota kredit
            reminder_title 1: Peringatan; Notis tuntutan; Peringatan bayaran; Notis peringatan; Surat peringatan; Peringatan pembayaran; Peringatan pertama; Notis tertunggak
            rental_notice_title 1: Notis sewa; Bil sewa; Invois sewa
            receipt_title 1: Resit; Resit rasmi
            other_title 1: Sebut harga; Nota hantaran; Pesanan belian; Penyata akaun; Pengesahan pesanan
            column_description 1: Keterangan; Butiran; Perkara; Penerangan; Item; Barangan; Produk; Deskripsi
            column_quantity 1: Kuantiti; Unit; Bil; Ktt; Jam
            column_price 1: Harga; Harga seunit; Harga unit; Kadar; Harga/unit
            column_amount 1: Jumlah; Amaun; Jumlah RM; Amaun RM; Jumlah harga
            column_rate 1: Cukai; SST; Kadar cukai; SST %; Cukai %
            other_number 3: Nombor
            charge 2: Caj penghantaran; Penghantaran; Kos penghantaran
            """;

    static final List<Language> ALL = List.of(
            new Language("sv", SWEDISH),
            new Language("en", ENGLISH),
            new Language("de", GERMAN),
            new Language("fr", FRENCH),
            new Language("nl", DUTCH),
            new Language("ms", MALAY),
            new Language("no", NORWEGIAN),
            new Language("da", DANISH),
            new Language("fi", FINNISH),
            new Language("it", ITALIAN),
            new Language("es", SPANISH));
}
