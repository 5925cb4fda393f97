package io.kvitt.adapters.documents.einvoice;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * An element of a read document. Children are linked, not listed, because a document may have hundreds of thousands. What
 * is not there is {@link #NONE}, so that a path can be followed without asking at each step.
 */
final class Element implements Iterable<Element> {

    static final Element NONE = new Element();

    private final String name;
    private final String namespace;
    private final Element parent;
    private Element first;
    private Element last;
    private Element next;
    private String text = "";
    private String currency = "";
    private String scheme = "";
    private String format = "";

    private Element() {
        name = "";
        namespace = "";
        parent = this;
        first = this;
        last = this;
        next = this;
    }

    private Element(String name, String namespace, Element parent) {
        this.name = name;
        this.namespace = namespace;
        this.parent = parent;
        first = NONE;
        last = NONE;
        next = NONE;
    }

    static Element root(String name, String namespace) {
        return new Element(name, namespace, NONE);
    }

    Element append(String childName, String childNamespace) {
        Element child = new Element(childName, childNamespace, this);
        if (first == NONE) {
            first = child;
        } else {
            last.next = child;
        }
        last = child;
        return child;
    }

    /** Keeps one of the attributes that mean something here; others are dropped. */
    void attribute(String attribute, String value) {
        switch (attribute) {
            case "currencyID" -> currency = value.strip();
            case "schemeID" -> scheme = value.strip();
            case "format" -> format = value.strip();
            default -> {}
        }
    }

    void text(String words) {
        text = words;
    }

    String name() {
        return name;
    }

    String namespace() {
        return namespace;
    }

    Element parent() {
        return parent;
    }

    boolean isLeaf() {
        return first == NONE;
    }

    /** The words of an element without children, white space around them removed; empty for others. */
    String text() {
        return text;
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** The currency in which an amount is stated; empty where it is not said. */
    String currency() {
        return currency;
    }

    /** Which list or register an identifier is from; empty where it is not said. */
    String scheme() {
        return scheme;
    }

    /** The UNTDID 2379 format of a date; empty where it is not said. */
    String format() {
        return format;
    }

    /** This element, or the other if this one says nothing. */
    Element or(Element other) {
        return isBlank() ? other : this;
    }

    /** The first element with words at the end of a path of local names; an earlier dead end is passed over. */
    Element find(String... path) {
        return find(path, 0);
    }

    private Element find(String[] path, int depth) {
        if (depth == path.length) {
            return isBlank() ? NONE : this;
        }
        for (Element child = first; child != NONE; child = child.next) {
            if (child.name.equals(path[depth])) {
                Element found = child.find(path, depth + 1);
                if (found != NONE) {
                    return found;
                }
            }
        }
        return NONE;
    }

    /** The first child of a name, with or without words. */
    Element child(String childName) {
        for (Element child = first; child != NONE; child = child.next) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return NONE;
    }

    /** The first child that has one of these names. */
    Element childOf(String oneName, String otherName) {
        for (Element child = first; child != NONE; child = child.next) {
            if (child.name.equals(oneName) || child.name.equals(otherName)) {
                return child;
            }
        }
        return NONE;
    }

    /** Every element at the end of a path, in document order. */
    List<Element> all(String... path) {
        List<Element> found = new ArrayList<>();
        collect(path, 0, found);
        return found;
    }

    private void collect(String[] path, int depth, List<Element> found) {
        if (depth == path.length) {
            found.add(this);
            return;
        }
        for (Element child = first; child != NONE; child = child.next) {
            if (child.name.equals(path[depth])) {
                child.collect(path, depth + 1, found);
            }
        }
    }

    /** Local names from the root, {@code /Invoice/LegalMonetaryTotal/PayableAmount}. */
    String path() {
        int length = 0;
        for (Element step = this; step != NONE; step = step.parent) {
            length += step.name.length() + 1;
        }
        char[] path = new char[length];
        for (Element step = this; step != NONE; step = step.parent) {
            length -= step.name.length();
            step.name.getChars(0, step.name.length(), path, length);
            path[--length] = '/';
        }
        return new String(path);
    }

    @Override
    public Iterator<Element> iterator() {
        return new Iterator<>() {
            private Element following = first;

            @Override
            public boolean hasNext() {
                return following != NONE;
            }

            @Override
            public Element next() {
                if (following == NONE) {
                    throw new NoSuchElementException(name);
                }
                Element child = following;
                following = child.next;
                return child;
            }
        };
    }

    @Override
    public String toString() {
        return path();
    }
}
