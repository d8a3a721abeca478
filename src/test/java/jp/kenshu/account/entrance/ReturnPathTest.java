package jp.kenshu.account.entrance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @Test
    void aPageOfThePortalIsReturnedTo() {
        assertEquals("/account/organiser/staff?x=1", ReturnPath.orHome("/account/organiser/staff?x=1"));
    }

    @Test
    void aFilteredListIsReturnedToHoweverLongItsWordsAre() {
        var list = "/registration/organiser/export.xlsx?q=" + "%E6%B5%81".repeat(100);

        assertEquals(list, ReturnPath.orHome(list));
        assertEquals(null, ReturnPath.kept(list));
        assertEquals("/home", ReturnPath.orHome(list + "a".repeat(2_000)));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "/home\r\nX: y", "home", "/nowhere",
        "javascript:alert(1)", "/ /evil.example"})
    void anythingElseLeadsHome(String wanted) {
        assertEquals("/home", ReturnPath.orHome(wanted));
    }
}
