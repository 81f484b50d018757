package dev.revisor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTests {

    private static final Option MESSAGE = Option.value("--message", "-m", "text", "");
    private static final Option FLAG = Option.flag("--autogenerate", "");
    private static final Option DEPENDS =
            Option.value("--depends-on", "rev", "").repeated();
    private static final CommandSpec SPEC =
            new CommandSpec("revision", "", "", MESSAGE, FLAG, DEPENDS).taking("[TARGET]", 1);

    @Test
    void keepsAMessageOfSeveralWords() {
        assertThat(parse("-m", "two words").value(MESSAGE)).contains("two words");
        assertThat(parse("--message=a=b").value(MESSAGE)).contains("a=b");
    }

    @Test
    void takesRelativeTargetsForParameters() {
        assertThat(parse("-1").parameters()).containsExactly("-1");
        assertThat(parse("+2").parameters()).containsExactly("+2");
        assertThat(parse("-2:").parameters()).containsExactly("-2:");
    }

    @Test
    void takesAValueThatLooksLikeAnOption() {
        assertThat(parse("-m", "-1").value(MESSAGE)).contains("-1");
        assertThat(parse("--", "--autogenerate").parameters()).containsExactly("--autogenerate");
    }

    @Test
    void collectsRepeatedOptions() {
        assertThat(parse("--depends-on", "a", "--depends-on=b").values(DEPENDS)).containsExactly("a", "b");
    }

    @Test
    void readsPairs() {
        Arguments arguments = parse("-x", "a=b=c", "-x", "flag", "-x", "a=d");
        assertThat(arguments.pairs(CommandSpec.ARGUMENT)).containsExactly(entry("a", "d"), entry("flag", ""));
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("-x", "=b").pairs(CommandSpec.ARGUMENT))
                .withMessageContaining("needs a key, not '=b'");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertRefused("--autogen", "has no option '--autogen'");
        assertRefused("-z", "has no option '-z'");
    }

    @Test
    void refusesAMissingOrASuperfluousValue() {
        assertRefused("-m", "'--message' needs a value: -m, --message TEXT");
        assertRefused("--autogenerate=true", "'--autogenerate' takes no value");
    }

    @Test
    void refusesTooManyParametersAndRepetitions() {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("a", "b"))
                .withMessageContaining("doesn't take 'b'");
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse("-m", "a", "-m", "b"))
                .withMessageContaining("'--message' stands twice");
    }

    private static void assertRefused(String word, String message) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> parse(word))
                .withMessageContaining(message);
    }

    private static Arguments parse(String... words) {
        return Arguments.parse(SPEC, List.of(words));
    }
}
