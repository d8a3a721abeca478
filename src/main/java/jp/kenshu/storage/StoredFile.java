package jp.kenshu.storage;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

/** A file that somebody gave to the portal. It lies under a generated name; its own name is only for showing. */
@Entity
@Table(name = "stored_file")
public class StoredFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "stored_name")
    private String storedName;
    @Column(name = "original_name")
    private String originalName;
    @Column(name = "media_type")
    private String mediaType;
    private long size;
    @Column(name = "stored_at")
    private Instant storedAt;
    @Column(name = "stored_by")
    private String storedBy;
    @Transient
    private boolean mended;

    /** For the database. */
    protected StoredFile() {
    }

    StoredFile(String originalName, String mediaType, long size, String storedBy, Instant storedAt) {
        this.storedName = UUID.randomUUID().toString();
        this.originalName = originalName;
        this.mediaType = mediaType;
        this.size = size;
        this.storedBy = storedBy;
        this.storedAt = storedAt;
    }

    /** Could only be opened by mending it. */
    void isMended() {
        mended = true;
    }

    /** Whether the file, just taken in, has a fault that some programs do not forgive. */
    public boolean wasMended() {
        return mended;
    }

    /** What kind of file it is. */
    public FileKind getKind() {
        return FileKind.served(mediaType).orElseThrow();
    }

    public Long getId() {
        return id;
    }

    public String getStoredName() {
        return storedName;
    }

    public String getOriginalName() {
        return originalName;
    }

    public String getMediaType() {
        return mediaType;
    }

    public long getSize() {
        return size;
    }

    public Instant getStoredAt() {
        return storedAt;
    }

    public String getStoredBy() {
        return storedBy;
    }
}
