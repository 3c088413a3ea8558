package org.bzpeer.imports;

import java.util.Arrays;

/** A piece of LaTeX and its structure: which brace closes which, where a command, an argument or a formula ends. */
final class LatexSource {

    /** Nesting that is followed; papers need about six levels. */
    static final int DEEPEST = 32;

    private static final int LONGEST_FORMULA = 5_000;
    private static final int LONGEST_OPTION = 100;
    private static final int LONGEST_SHORT_GROUP = 64;

    /** An argument: its content and the place behind it. */
    record Argument(int from, int to, int next) {}

    private final String text;
    private final int[] partners;

    LatexSource(String text) {
        this.text = text;
        this.partners = partners(text);
    }

    char at(int i) {
        return text.charAt(i);
    }

    int codePointAt(int i) {
        return text.codePointAt(i);
    }

    int codePointBefore(int i) {
        return text.codePointBefore(i);
    }

    String raw(int from, int to) {
        return text.substring(from, to);
    }

    boolean isAt(int i, int to, char expected) {
        return i < to && text.charAt(i) == expected;
    }

    int skipSpaces(int from, int to) {
        var i = from;
        while (i < to && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** The closing brace that belongs to an opening one before {@code to}, or the other way round; -1 if none does. */
    int partner(int brace, int to) {
        return partners[brace] < to ? partners[brace] : -1;
    }

    boolean isGroup(int i, int to) {
        return isAt(i, to, '{') && partner(i, to) >= 0;
    }

    /** The place behind the command whose backslash is at {@code i}: its letters, or one other character. */
    int commandEnd(int i, int to) {
        var end = i + 1;
        while (end < to && isAsciiLetter(text.charAt(end))) {
            end++;
        }
        return end > i + 1 || end >= to ? end : end + Character.charCount(text.codePointAt(end));
    }

    /** The next argument as TeX takes it: a group, a command, or one character. */
    Argument argument(int from, int to) {
        var i = skipSpaces(from, to);
        if (i >= to) {
            return new Argument(to, to, to);
        }
        if (isGroup(i, to)) {
            return new Argument(i + 1, partner(i, to), partner(i, to) + 1);
        }
        var end = text.charAt(i) == '\\' ? commandEnd(i, to) : i + Character.charCount(text.codePointAt(i));
        return new Argument(i, Math.min(end, to), Math.min(end, to));
    }

    /** Whether an argument is a command of letters, which owns the blank behind it. */
    boolean isWord(Argument argument) {
        return argument.to() > argument.from() + 1
                && argument.next() == argument.to()
                && text.charAt(argument.from()) == '\\'
                && isAsciiLetter(text.charAt(argument.from() + 1));
    }

    /** As {@link #argument}, but a command keeps its own arguments: authors write x^\frac12 and \hat\mathbf{x}. */
    Argument term(int from, int to) {
        var first = argument(from, to);
        var next = first.next();
        var open = 1;
        for (var part = first; part.from() < part.to() && open > 0; part = argument(next, to)) {
            next = part.next();
            open--;
            if (part.from() < part.to() && part.next() == part.to() && text.charAt(part.from()) == '\\') {
                var arity = LatexSymbols.arity(raw(part.from() + 1, part.to()));
                open += arity == 0 && isGroup(next, to) ? 1 : arity;
            }
        }
        return next == first.next() ? first : new Argument(first.from(), next, next);
    }

    /** The place behind an optional argument in square brackets, if there is one. */
    int skipOption(int from, int to) {
        if (!isAt(from, to, '[')) {
            return from;
        }
        for (var i = from; i < Math.min(to, from + LONGEST_OPTION); i++) {
            if (text.charAt(i) == ']') {
                return i + 1;
            }
        }
        return from;
    }

    /** The place behind the name, the parameters and the body of a macro that an author defines. */
    int definitionEnd(int from, int to) {
        var name = argument(from, to).next();
        for (var i = name; i < Math.min(to, name + LONGEST_OPTION); i++) {
            if (isGroup(i, to)) {
                return partner(i, to) + 1;
            }
        }
        return name;
    }

    /** The next place of an unescaped {@code $}, or -1. */
    int nextDollar(int from, int to) {
        for (var i = from; i < to; i++) {
            switch (text.charAt(i)) {
                case '$' -> {
                    return i;
                }
                case '\\' -> i++;
                default -> {}
            }
        }
        return -1;
    }

    /** The next place of {@code wanted} within the length of a formula, or -1. */
    int indexOf(String wanted, int from, int to) {
        return from > to ? -1 : text.indexOf(wanted, from, Math.min(to, from + LONGEST_FORMULA));
    }

    /** Whether a group is more than one number or word, so that it reads wrongly without its braces. */
    boolean isCompound(int from, int to) {
        if (to - from > LONGEST_SHORT_GROUP) {
            return true;
        }
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && !(i == from && (c == '-' || c == '+'))) {
                return to - from > 1;
            }
        }
        return false;
    }

    static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int[] partners(String text) {
        var partners = new int[text.length()];
        Arrays.fill(partners, -1);
        var innermost = -1;
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '{' -> {
                    // While a group is open its entry holds the group around it, which saves a stack.
                    partners[i] = innermost;
                    innermost = i;
                }
                case '}' -> {
                    if (innermost >= 0) {
                        var outer = partners[innermost];
                        partners[innermost] = i;
                        partners[i] = innermost;
                        innermost = outer;
                    }
                }
                default -> {}
            }
        }
        while (innermost >= 0) {
            var outer = partners[innermost];
            partners[innermost] = -1;
            innermost = outer;
        }
        return partners;
    }
}
