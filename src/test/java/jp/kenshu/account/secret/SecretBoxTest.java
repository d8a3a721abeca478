package jp.kenshu.account.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

    @TempDir
    private Path data;

    @Test
    void whatWasSealedOpensAgainEvenAfterAStart() {
        var sealed = new SecretBox(data.toString()).seal("秘密");

        assertEquals(Optional.of("秘密"), new SecretBox(data.toString()).open(sealed));
        assertFalse(sealed.contains("秘密"));
    }

    @Test
    void theSameSecretIsSealedDifferentlyEachTime() {
        var box = new SecretBox(data.toString());

        assertNotEquals(box.seal("secret"), box.seal("secret"));
    }

    @Test
    void anotherKeyOrAnAlteredTextOpensNothing() {
        var box = new SecretBox(data.toString());
        var sealed = box.seal("secret");
        var altered = (sealed.charAt(0) == 'A' ? 'B' : 'A') + sealed.substring(1);

        assertEquals(Optional.empty(), new SecretBox(data.resolve("elsewhere").toString()).open(sealed));
        assertEquals(Optional.empty(), box.open(altered));
        assertEquals(Optional.empty(), box.open("not sealed"));
        assertEquals(Optional.empty(), box.open(""));
    }

    @Test
    void onlyThePortalReadsTheKey() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));

        new SecretBox(data.toString()).seal("secret");

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret.key"))));
    }
}
