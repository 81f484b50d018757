package dev.revisor.autogenerate;

import dev.revisor.schema.CheckConstraint;
import dev.revisor.schema.Column;
import dev.revisor.schema.Constraint;
import dev.revisor.schema.ForeignKey;
import dev.revisor.schema.Identifier;
import dev.revisor.schema.Index;
import dev.revisor.schema.IndexPart;
import dev.revisor.schema.NamedElement;
import dev.revisor.schema.Table;
import dev.revisor.schema.TableName;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the tokens of a naming convention stand for in the name of one constraint or index. */
final class NameTokens {

    private static final String TABLE = "table_name";
    private static final String REFERRED_TABLE = "referred_table_name";
    private static final String CONSTRAINT = "constraint_name";
    private static final String REFERRED = "referred_";
    private static final Pattern COLUMN = Pattern.compile("(?:referred_)?column_(0_?N|\\d{1,4})_(name|key|label)");

    private final Table table;
    private final NamedElement element;

    NameTokens(Table table, NamedElement element) {
        this.table = table;
        this.element = element;
    }

    /** Whether things of a kind know a token. */
    static boolean areFor(NameKind kind, String token) {
        if (token.startsWith(REFERRED) && kind != NameKind.FK) {
            return false;
        }
        return switch (token) {
            case TABLE, REFERRED_TABLE -> true;
            case CONSTRAINT -> kind == NameKind.CK;
            default -> COLUMN.matcher(token).matches();
        };
    }

    /** The usual tokens of a kind, for people. */
    static String examples(NameKind kind) {
        String usual = "%(table_name)s, %(column_0_name)s, %(column_0_N_name)s";
        return switch (kind) {
            case IX, UQ, PK -> usual;
            case CK -> usual + ", %(constraint_name)s";
            case FK -> usual + ", %(referred_table_name)s, %(referred_column_0_name)s";
        };
    }

    /** The value in lower case, empty where there is none. */
    String value(String token) {
        String value = switch (token) {
            case TABLE -> table.name().name().text();
            case REFERRED_TABLE -> referred().name().text();
            case CONSTRAINT -> subject();
            default -> columns(token);
        };
        return value.toLowerCase(Locale.ROOT);
    }

    private TableName referred() {
        return ((ForeignKey) element).target();
    }

    private String subject() {
        return columns().stream().findFirst().orElse("check");
    }

    private String columns(String token) {
        Matcher parts = COLUMN.matcher(token);
        if (!parts.matches()) {
            throw new IllegalArgumentException(token);
        }
        boolean isReferred = token.startsWith(REFERRED);
        List<String> columns = isReferred ? texts(((ForeignKey) element).targetColumns()) : columns();
        String prefix = parts.group(2).equals("label") ? label(isReferred ? referred() : table.name()) : "";
        List<String> values = columns.stream().map(prefix::concat).toList();
        return switch (parts.group(1)) {
            case "0N" -> String.join("", values);
            case "0_N" -> String.join("_", values);
            default -> at(Integer.parseInt(parts.group(1)), values);
        };
    }

    private static String at(int place, List<String> values) {
        return place < values.size() ? values.get(place) : "";
    }

    private static String label(TableName name) {
        Identifier schema = name.schema();
        return (schema == null ? "" : schema.text() + "_") + name.name().text() + "_";
    }

    private List<String> columns() {
        if (element instanceof Index index) {
            return index.parts().stream().map(NameTokens::part).toList();
        }
        return element instanceof CheckConstraint check ? mentioned(check) : texts(((Constraint) element).columns());
    }

    /** The columns that a check speaks of, the first first. */
    private List<String> mentioned(CheckConstraint check) {
        String expression = check.expression().toLowerCase(Locale.ROOT);
        return table.columns().stream()
                .map(Column::name)
                .map(Identifier::text)
                .filter(name -> position(expression, name) >= 0)
                .sorted(Comparator.comparingInt(name -> position(expression, name)))
                .toList();
    }

    private static int position(String expression, String name) {
        Matcher matcher = Pattern.compile("(?<![\\w'])" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?![\\w'])")
                .matcher(expression);
        return matcher.find() ? matcher.start() : -1;
    }

    private static String part(IndexPart part) {
        return part.column() != null
                ? part.column().text()
                : String.valueOf(part.expression()).replaceAll("\\W+", "_").replaceAll("^_+|_+$", "");
    }

    private static List<String> texts(List<Identifier> names) {
        return names.stream().map(Identifier::text).toList();
    }
}
