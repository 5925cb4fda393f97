package io.kvitt.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * No field, parameter, result or call has a double or a float, and no instruction computes with one. Looks at the bytecode, for
 * a local variable is in no signature.
 */
final class NoFloatingPoint extends ArchCondition<JavaClass> {

    NoFloatingPoint() {
        super("have no double or float, not even inside a method");
    }

    @Override
    public void check(JavaClass one, ConditionEvents events) {
        for (String found : found(one)) {
            events.add(SimpleConditionEvent.violated(one, one.getName() + ": " + found));
        }
    }

    private static Set<String> found(JavaClass one) {
        Set<String> found = new TreeSet<>();
        try (InputStream code = one.getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(code).accept(new Members(found), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void look(String descriptor, String what, Set<String> found) {
        Type type = Type.getType(descriptor);
        boolean inside = type.getSort() == Type.METHOD
                ? isFloating(type.getReturnType())
                        || Arrays.stream(type.getArgumentTypes()).anyMatch(NoFloatingPoint::isFloating)
                : isFloating(type);
        if (inside) {
            found.add(what + " " + descriptor);
        }
    }

    private static boolean isFloating(Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        return element.equals(Type.DOUBLE_TYPE)
                || element.equals(Type.FLOAT_TYPE)
                || element.getSort() == Type.OBJECT && element.getInternalName().matches("java/lang/(Double|Float)");
    }

    private static final class Members extends ClassVisitor {

        private final Set<String> found;

        Members(Set<String> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            look(descriptor, name, found);
            return super.visitField(access, name, descriptor, signature, value);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            look(descriptor, name, found);
            return new Instructions(name, found);
        }
    }

    private static final class Instructions extends MethodVisitor {

        private static final Set<Integer> FLOATING = Set.of(
                Opcodes.FCONST_0,
                Opcodes.FCONST_1,
                Opcodes.FCONST_2,
                Opcodes.DCONST_0,
                Opcodes.DCONST_1,
                Opcodes.FALOAD,
                Opcodes.DALOAD,
                Opcodes.FASTORE,
                Opcodes.DASTORE,
                Opcodes.FADD,
                Opcodes.DADD,
                Opcodes.FSUB,
                Opcodes.DSUB,
                Opcodes.FMUL,
                Opcodes.DMUL,
                Opcodes.FDIV,
                Opcodes.DDIV,
                Opcodes.FREM,
                Opcodes.DREM,
                Opcodes.FNEG,
                Opcodes.DNEG,
                Opcodes.I2F,
                Opcodes.I2D,
                Opcodes.L2F,
                Opcodes.L2D,
                Opcodes.F2I,
                Opcodes.F2L,
                Opcodes.F2D,
                Opcodes.D2I,
                Opcodes.D2L,
                Opcodes.D2F,
                Opcodes.FCMPL,
                Opcodes.FCMPG,
                Opcodes.DCMPL,
                Opcodes.DCMPG,
                Opcodes.FRETURN,
                Opcodes.DRETURN);

        private final String method;
        private final Set<String> found;

        Instructions(String method, Set<String> found) {
            super(Opcodes.ASM9);
            this.method = method;
            this.found = found;
        }

        @Override
        public void visitInsn(int opcode) {
            if (FLOATING.contains(opcode)) {
                found.add(method + " computes with one");
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof Double || value instanceof Float) {
                found.add(method + " " + value);
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            look(descriptor, method + " calls " + name, found);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            look(descriptor, method + " uses " + name, found);
        }
    }
}
