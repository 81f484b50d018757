package dev.revisor.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromptLineTests {

    @Test
    void hasNoWordsWhenBlank() {
        assertThat(PromptLine.words(" \t ")).isEmpty();
    }

    @Test
    void separatesWordsAtWhiteSpace() {
        assertThat(PromptLine.words(" upgrade  --sql\t-1 ")).containsExactly("upgrade", "--sql", "-1");
    }

    @Test
    void keepsQuotedWhiteSpace() {
        assertThat(PromptLine.words("migrate -m \"two words\" --fill a.b='x  y'"))
                .containsExactly("migrate", "-m", "two words", "--fill", "a.b=x  y");
    }

    @Test
    void keepsEmptyQuotedWords() {
        assertThat(PromptLine.words("revision -m ''")).containsExactly("revision", "-m", "");
    }

    @Test
    void takesEscapedCharactersAsTheyAre() {
        assertThat(PromptLine.words("-m \"a \\\"quoted\\\" word\" two\\ words"))
                .containsExactly("-m", "a \"quoted\" word", "two words");
    }

    @Test
    void leavesBackslashesInSingleQuotes() {
        assertThat(PromptLine.words("'a\\b'")).containsExactly("a\\b");
    }

    @Test
    void endsAnOpenQuoteWithTheLine() {
        assertThat(PromptLine.words("-m \"two words")).containsExactly("-m", "two words");
    }
}
