import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Brings the oldest classes of a jar to the form of today. picocli is compiled for Java 5: such classes cannot be kept in a
 * class-data archive, and are verified the slow way at every start. The same instructions with a new version number and the
 * frames that the fast verifier wants save about 70 ms of a start. Run by the build after the jar is packed:
 * {@code java UpgradeClasses.java JAR}.
 */
public final class UpgradeClasses {

    private static final int FIRST_WITH_FRAMES = Opcodes.V1_7;

    private UpgradeClasses() {}

    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        Path upgraded = Path.of(args[0] + ".upgraded");
        try (ZipFile in = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(upgraded))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                copy(in, entry, out);
            }
        }
        Files.move(upgraded, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(ZipFile in, ZipEntry entry, ZipOutputStream out) throws IOException {
        byte[] bytes;
        try (InputStream content = in.getInputStream(entry)) {
            bytes = content.readAllBytes();
        }
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime()); // two builds of one commit stay the same bytes
        out.putNextEntry(copy);
        out.write(isOldClass(entry.getName(), bytes) ? upgraded(bytes) : bytes);
        out.closeEntry();
    }

    private static boolean isOldClass(String name, byte[] bytes) {
        boolean isClass = name.endsWith(".class") && bytes.length > 8 && bytes[0] == (byte) 0xca && bytes[1] == (byte) 0xfe;
        return isClass && ((bytes[6] & 0xff) << 8 | (bytes[7] & 0xff)) < FIRST_WITH_FRAMES;
    }

    private static byte[] upgraded(byte[] old) {
        ClassReader reader = new ClassReader(old);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        reader.accept(new Upgrade(writer), ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    /** Sets the version, and inlines the subroutines that only old compilers made for {@code finally}. */
    private static final class Upgrade extends ClassVisitor {
        Upgrade(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            super.visit(Opcodes.V17, access, name, signature, parent, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            MethodVisitor next = super.visitMethod(access, name, type, signature, thrown);
            return new JSRInlinerAdapter(next, access, name, type, signature, thrown);
        }
    }
}
