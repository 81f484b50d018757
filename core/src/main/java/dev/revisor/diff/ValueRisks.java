package dev.revisor.diff;

import dev.revisor.diff.ValueRisk.Converted;
import dev.revisor.diff.ValueRisk.NotListed;
import dev.revisor.diff.ValueRisk.OutOfRange;
import dev.revisor.diff.ValueRisk.Rounded;
import dev.revisor.diff.ValueRisk.TooLong;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.EnumerationType;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.PortableType;
import dev.revisor.schema.PortableType.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds out what a change of type may do to values. */
public final class ValueRisks {

    private static final Set<Kind> TEXTS = EnumSet.of(Kind.CHAR, Kind.VARCHAR, Kind.LONG_VARCHAR, Kind.CLOB);

    private final ColumnType from;
    private final ColumnType to;

    private ValueRisks(ColumnType from, ColumnType to) {
        this.from = from;
        this.to = to;
    }

    /** What values of one type risk when they become those of another; nothing where all of them stay as they are. */
    public static List<ValueRisk> of(ColumnType from, ColumnType to) {
        return from.equals(to) ? List.of() : new ValueRisks(unnamed(from), unnamed(to)).find();
    }

    private static ColumnType unnamed(ColumnType type) {
        return type instanceof NamedEnumerationType named ? named.unnamed() : type;
    }

    private List<ValueRisk> find() {
        if (to instanceof EnumerationType words && isText(from)) {
            return words(words);
        }
        if (isText(from) && isText(to)) {
            return length(from) > length(to) ? List.of(new TooLong(length(to), false)) : List.of();
        }
        if (from instanceof PortableType old && to instanceof PortableType wanted) {
            return find(old, wanted);
        }
        return List.of(new Converted());
    }

    private List<ValueRisk> words(EnumerationType wanted) {
        boolean isWider = from instanceof EnumerationType old && wanted.values().containsAll(old.values());
        return isWider ? List.of() : List.of(new NotListed(wanted.values()));
    }

    private static List<ValueRisk> find(PortableType old, PortableType wanted) {
        NumberRange had = NumberRange.of(old);
        NumberRange has = NumberRange.of(wanted);
        if (had != null && has != null) {
            return numbers(had, has);
        }
        if (old.kind() == Kind.VARBINARY && wanted.kind() == Kind.VARBINARY) {
            return old.argument(0) > wanted.argument(0) ? List.of(new TooLong(wanted.argument(0), true)) : List.of();
        }
        return keepsMoments(old, wanted) ? List.of() : List.of(new Converted());
    }

    private static List<ValueRisk> numbers(NumberRange had, NumberRange has) {
        List<ValueRisk> risks = new ArrayList<>();
        if (had.most().compareTo(has.most()) > 0 || had.least().compareTo(has.least()) < 0) {
            risks.add(new OutOfRange(has.least(), has.most()));
        }
        if (had.scale() > has.scale()) {
            risks.add(new Rounded(has.scale()));
        }
        if (has.isFloating() && had.digits() > has.digits()) {
            risks.add(new Converted());
        }
        return risks;
    }

    private static boolean keepsMoments(PortableType old, PortableType wanted) {
        if (old.kind() == Kind.DATE) {
            return wanted.kind() == Kind.TIMESTAMP;
        }
        return old.kind() == wanted.kind() && old.argument(0) <= wanted.argument(0);
    }

    private static boolean isText(ColumnType type) {
        return type instanceof EnumerationType || type instanceof PortableType known && TEXTS.contains(known.kind());
    }

    private static int length(ColumnType type) {
        if (type instanceof EnumerationType words) {
            return words.length();
        }
        PortableType text = (PortableType) type;
        return text.kind().arguments() == 0 ? Integer.MAX_VALUE : text.argument(0);
    }
}
