package io.kvitt.domain.layout;

import java.util.Locale;
import java.util.Set;

/**
 * The words by which a name is known to be that of a company or an association, as the law of the countries whose languages
 * are read has them.
 */
public final class LegalForms {

    /** Written in capitals or as here; in small letters they may be words. */
    private static final Set<String> SHORT = words("""
            AG KG SE UG AB HB KB AS SA SL BV NV DA Oy OY Ky KY eK eV EV EK PLC plc Plc LLC LLP Inc INC Ltd LTD
            Co SAS SNC SCI SRL Srl SPA SpA Spa SLU SLL ASA ApS APS IS KS OHG GbR GBR aG AÖ ENK ANS NUF Oyj OYJ
            Tmi TMI VOF CV BVBA BHD Bhd PLT Plt Corp CORP SC CB SCOP Snc Sas Saas Sapa Sca SAPA Scarl SCARL VoF
            Vof Sarl FM ab Enk SCRL CVBA IVS SASU EURL SARL ek BA FMBA AmbA SCA SB
            """);

    private static final Set<String> LONG = words("""
            gmbh mbh ggmbh aktiebolag aktiebolaget handelsbolag kommanditbolag limited incorporated
            corporation sdn berhad genossenschaft enterprise enterprises stiftung brf bostadsrättsförening bostadsrättsföreningen
            förening föreningen stiftelsen osakeyhtiö société stiftelse versicherungsverein
            samvirkeforetak andelslag osuuskunta yhdistys partnerskab
            borettslag sameie cooperativa fundación associazione stichting vereniging
            kommune kommun stadtwerke gesellschaft
            """);

    private LegalForms() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    /** Whether one of the words is the legal form of a company or association. */
    public static boolean isIn(String text) {
        for (String word : text.split(" ")) {
            String bare = bare(word);
            if (SHORT.contains(bare) || LONG.contains(bare.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String word) {
        StringBuilder bare = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                bare.append(word.charAt(i));
            }
        }
        return bare.toString();
    }
}
