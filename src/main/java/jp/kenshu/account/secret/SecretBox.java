package jp.kenshu.account.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals what the database must keep but nobody who only has the database may read: the secrets of the one-time codes.
 * The key lies in the data folder ({@code secret.key}), made at first use and readable by the portal alone.
 */
@ApplicationScoped
public class SecretBox {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private Path file;
    private volatile byte[] key;

    /** For the container's proxies. */
    protected SecretBox() {
    }

    /** A box whose key lies in the folder {@code data}. */
    @Inject
    public SecretBox(@ConfigProperty(name = "kenshu.data", defaultValue = "data") String data) {
        this.file = Path.of(data, "secret.key");
    }

    /** Seals {@code text}. */
    public String seal(String text) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            var whole = java.util.Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** What was sealed, or nothing when it was sealed with another key or has been altered. */
    public Optional<String> open(String sealed) {
        try {
            var whole = Base64.getDecoder().decode(sealed);
            var text = cipher(Cipher.DECRYPT_MODE, whole).doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException otherKey) {
            return Optional.empty();
        }
    }

    /** What follows from the box's key and {@code purpose} alone: the same for the same purpose, and unknown without the key. */
    public byte[] derive(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private Cipher cipher(int mode, byte[] startsWithNonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, startsWithNonce, 0, NONCE_BYTES));
        return cipher;
    }

    private byte[] key() {
        if (key == null) {
            key = keyFromFile();
        }
        return key;
    }

    private byte[] keyFromFile() {
        try {
            if (!Files.exists(file)) {
                makeKey();
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The portal's key " + file + " cannot be read or written", unreadable);
        }
    }

    /** The key appears whole or not at all, and the first of several nodes makes it for all. */
    private void makeKey() throws IOException {
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var fresh = Files.createTempFile(folder, "secret", ".new", onlyForTheOwner());
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        Files.write(fresh, bytes);
        try {
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException otherNode) {
            Files.delete(fresh);
        }
    }

    private static FileAttribute<?>[] onlyForTheOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
