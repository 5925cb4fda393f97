package io.kvitt.adapters.documents.offender;

import com.google.zxing.qrcode.QRCodeReader;

/** Breaks "ZXing is imported in its own package only". */
public final class ReadsACodeElsewhere {
    QRCodeReader reader() {
        return new QRCodeReader();
    }
}
