package io.kvitt.cli;

import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.DocumentProblem.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;

/** A document on its way in: its name as the user knows it, and its bytes or why there are none. */
interface Input {

    /** No invoice is this large; a scan of many pages may come near. It is kept in memory while it is read. */
    int LARGEST = 64 * 1024 * 1024;

    String name();

    /** Loads it now and hands over what came of it; may be called from any thread. */
    <R> R load(Function<byte[], R> read, Function<DocumentProblem, R> failed);

    /** A file. */
    record File(String name, Path path) implements Input {
        @Override
        public <R> R load(Function<byte[], R> read, Function<DocumentProblem, R> failed) {
            byte[] bytes;
            try {
                long size = Files.size(path);
                if (size > LARGEST) {
                    return failed.apply(tooLarge(size / 1_000_000 + " MB"));
                }
                bytes = Files.readAllBytes(path);
            } catch (NoSuchFileException gone) {
                return failed.apply(new DocumentProblem(Code.NOT_FOUND, "there is no such file"));
            } catch (AccessDeniedException denied) {
                return failed.apply(new DocumentProblem(Code.NOT_READABLE, "permission to read it is missing"));
            } catch (IOException trouble) {
                String kind = trouble.getClass().getSimpleName();
                return failed.apply(new DocumentProblem(Code.NOT_READABLE, "it cannot be read: " + kind));
            }
            return read.apply(bytes);
        }
    }

    /** What comes on standard input, one document. */
    record Stream(String name, InputStream in) implements Input {
        @Override
        public <R> R load(Function<byte[], R> read, Function<DocumentProblem, R> failed) {
            byte[] bytes;
            try {
                bytes = in.readNBytes(LARGEST + 1);
            } catch (IOException trouble) {
                return failed.apply(new DocumentProblem(Code.NOT_READABLE, "standard input cannot be read"));
            }
            return bytes.length > LARGEST ? failed.apply(tooLarge("more")) : read.apply(bytes);
        }
    }

    /** A name under which there is nothing to read. */
    record Nothing(String name, DocumentProblem problem) implements Input {
        @Override
        public <R> R load(Function<byte[], R> read, Function<DocumentProblem, R> failed) {
            return failed.apply(problem);
        }
    }

    private static DocumentProblem tooLarge(String size) {
        String limit = LARGEST / 1_000_000 + " MB";
        return new DocumentProblem(
                Code.TOO_LARGE, "it has " + size + ", and documents of up to " + limit + " are read");
    }
}
