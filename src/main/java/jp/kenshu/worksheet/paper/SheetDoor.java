package jp.kenshu.worksheet.paper;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.kenshu.account.SignedIn;
import jp.kenshu.audit.Actor;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroups;

/** Who may come to a group's sheet: its members and the secretariat write, organisers and advisers read; nobody else. */
@ApplicationScoped
@Transactional
public class SheetDoor {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private WorkGroups groups;
    @Inject
    private SignedIn signedIn;

    /** Somebody who was let in to a group's sheet, and as whom; {@code writes} says whether they may change it. */
    public record Guest(WorkGroup group, Actor by, boolean writes) {
    }

    /** Lets whoever asks in to the sheet of the group that {@code typed} names, if it is one of theirs. */
    public Optional<Guest> find(String typed) {
        return typed == null || !typed.matches("\\d{1,18}") ? Optional.empty() : find(Long.parseLong(typed));
    }

    /** Lets whoever asks in to the sheet of a group, if it is one of theirs. */
    public Optional<Guest> find(long groupId) {
        if (!signedIn.isAnybody() || entities.find(WorkGroup.class, groupId) == null) {
            return Optional.empty();
        }
        var group = groups.get(groupId);
        var writes = signedIn.isSecretariat() || signedIn.isParticipant() && group.includes(signedIn.getId());
        return signedIn.isStaff() || writes ? Optional.of(new Guest(group, signedIn.asActor(), writes)) : Optional.empty();
    }
}
