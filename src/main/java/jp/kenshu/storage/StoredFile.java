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
    private String owner;
    @Column(name = "owner_id")
    private long ownerId;
    @Transient
    private boolean mended;

    /** For the database. */
    protected StoredFile() {
    }

    StoredFile(FileOf of, String originalName, String mediaType, long size, String storedBy, Instant storedAt) {
        this.owner = of.owner();
        this.ownerId = of.id();
        this.storedName = UUID.randomUUID().toString();
        this.originalName = originalName;
        this.mediaType = mediaType;
        this.size = size;
        this.storedBy = storedBy;
        this.storedAt = storedAt;
    }

    /** Could only be opened by mending it. */
    void markMended() {
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

    /** The word of the feature whose file it is. */
    public String getOwner() {
        return owner;
    }

    /** The id of what the file belongs to in its feature. */
    public long getOwnerId() {
        return ownerId;
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
}
