package dev.revisor.source;

import dev.revisor.schema.ArrayType;
import dev.revisor.schema.ColumnType;
import dev.revisor.schema.Database;
import dev.revisor.schema.EnumerationType;
import dev.revisor.schema.NamedEnumerationType;
import dev.revisor.schema.PortableType;
import dev.revisor.schema.RawType;
import dev.revisor.schema.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Column types as calls of {@link Types}. */
final class JavaTypes {

    private final JavaImports imports;
    private final JavaNames names;

    JavaTypes(JavaImports imports, JavaNames names) {
        this.imports = imports;
        this.names = names;
    }

    JavaCode of(ColumnType type) {
        if (type instanceof PortableType portable) {
            return JavaCall.of(
                    imports.member(Types.class, method(portable.kind())),
                    portable.arguments().stream()
                            .map(argument -> JavaNames.number(argument))
                            .toList());
        }
        if (type instanceof EnumerationType enumeration) {
            return enumeration(enumeration);
        }
        if (type instanceof NamedEnumerationType named) {
            return named(named);
        }
        return type instanceof ArrayType array
                ? JavaCall.of(imports.member(Types.class, "array"), of(array.element()))
                : raw((RawType) type);
    }

    private JavaCode enumeration(EnumerationType enumeration) {
        List<JavaCode> arguments = new ArrayList<>();
        arguments.add(JavaNames.number(enumeration.length()));
        enumeration.values().forEach(value -> arguments.add(new JavaText(value)));
        return JavaCall.of(imports.member(Types.class, "enumeration"), arguments);
    }

    private JavaCode named(NamedEnumerationType named) {
        List<JavaCode> arguments = new ArrayList<>();
        arguments.add(names.shortest(named.name()));
        named.values().forEach(value -> arguments.add(new JavaText(value)));
        return JavaCall.of(imports.member(Types.class, "namedEnumeration"), arguments);
    }

    private JavaCode raw(RawType type) {
        String raw = imports.member(Types.class, "raw");
        List<JavaCall> spellings = new ArrayList<>();
        new TreeMap<>(type.spellings()).forEach((database, words) -> spellings.add(on(database, words)));
        return type.general() == null
                ? JavaChain.of(JavaCall.of(raw, spellings.get(0).arguments()), spellings.subList(1, spellings.size()))
                : JavaChain.of(JavaCall.of(raw, new JavaText(type.general())), spellings);
    }

    private JavaCall on(Database database, String words) {
        return JavaCall.of("on", imports.constant(database), new JavaText(words));
    }

    private static String method(PortableType.Kind kind) {
        return switch (kind) {
            case BOOL -> "bool";
            case TINYINT -> "tinyint";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL -> "real";
            case DOUBLE -> "doublePrecision";
            case DECIMAL -> "decimal";
            case CHAR -> "character";
            case VARCHAR -> "varchar";
            case LONG_VARCHAR -> "longVarchar";
            case CLOB -> "clob";
            case BLOB -> "blob";
            case VARBINARY -> "varbinary";
            case UUID -> "uuid";
            case DATE -> "date";
            case TIME -> "time";
            case TIME_WITH_TIME_ZONE -> "timeWithTimeZone";
            case TIMESTAMP -> "timestamp";
            case INSTANT -> "instant";
            case TIMESTAMP_WITH_TIME_ZONE -> "timestampWithTimeZone";
            case JSON -> "json";
            case XML -> "xml";
            case INET -> "inet";
        };
    }
}
