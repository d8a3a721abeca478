package jp.kenshu.registration;

import jp.kenshu.form.definition.FormUse;

/** Who sends files as answers to which form: somebody registered for part Ⅰ, a member of a team, or a team as a whole. */
public record Sender(FormUse form, Registration registration, TeamMember member, Team team) {

    /** Who is registered for part Ⅰ, for what is asked at registration. */
    public static Sender of(Registration registration) {
        return new Sender(FormUse.REGISTRATION, registration, null, null);
    }

    /** A member of a team, for what is asked at registration. */
    public static Sender of(TeamMember member) {
        return new Sender(FormUse.MEMBER, null, member, null);
    }

    /** A member of a team, for what each member prepares. */
    public static Sender preparing(TeamMember member) {
        return new Sender(FormUse.HOMEWORK, null, member, null);
    }

    /** A team as a whole, for one of its papers. */
    public static Sender of(Team team, FormUse paper) {
        return new Sender(paper, null, null, team);
    }

    long id() {
        return registration != null ? registration.getId() : member != null ? member.getId() : team.getId();
    }

    String field() {
        return registration != null ? "registration" : member != null ? "member" : "team";
    }

    String subject() {
        return registration != null ? registration.getSubject() : member != null ? "member:" + member.getId() : team.getSubject();
    }
}
