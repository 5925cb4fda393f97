package io.kvitt.cli;

/** Which pictures are read by OCR. */
enum OcrUse {
    NONE,
    /** Images, and documents whose pages are pictures: nothing else can be read of them. */
    DOCUMENTS_WITHOUT_TEXT,
    /** Pictures beside text too, where the text was not enough. */
    ALL_PICTURES
}
