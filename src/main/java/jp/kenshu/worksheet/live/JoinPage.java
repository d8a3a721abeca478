package jp.kenshu.worksheet.live;

import java.util.List;
import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshu.AllowedToEverybody;
import jp.kenshu.InputText;
import jp.kenshu.RuleViolation;
import jp.kenshu.account.pocket.Pocket;
import jp.kenshu.group.WorkGroup;
import jp.kenshu.group.WorkGroupMember;
import jp.kenshu.worksheet.Worksheets;
import org.omnifaces.util.Faces;

/** Where the square code of a table leads: whoever sits there chooses their name and is at the group's sheet, and only there. */
@RequestScoped
@AllowedToEverybody("whoever has the code of a table sits down at it")
@Named
public class JoinPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Worksheets worksheets;
    @Inject
    private Seats seats;
    @Inject
    private Pocket pocket;

    private String code;
    private WorkGroup group;

    /** The page of the code. */
    public static String pathOf(String joinCode) {
        return "/worksheet/join?code=" + joinCode;
    }

    /** The code stands in the address at first, and then in the form of those who sit at its table. */
    @PostConstruct
    void read() {
        code = Faces.isPostback() ? request.getParameter("table") : pocket.parameter("code");
        open();
    }

    private void open() {
        var typed = InputText.code(code);
        group = typed == null ? null : worksheets.findByJoinCode(typed.toUpperCase(java.util.Locale.ROOT)).orElse(null);
    }

    /** Looks for the table whose code was typed. */
    public void look() {
        open();
        if (group == null) {
            throw RuleViolation.at("code", "sheetJoin.unknown");
        }
        Faces.redirect("/worksheet/join" + pocket.put(Map.of("code", InputText.code(code)), Faces.getResponse()));
    }

    /** Sits down under the name that was chosen. */
    public void sitDown() {
        var member = request.getParameter("member");
        if (group == null || member == null || !member.matches("\\d{1,18}")) {
            throw RuleViolation.at("member", "sheetJoin.choose");
        }
        seats.sitDown(group.getId(), Long.parseLong(member));
        Faces.redirect("/worksheet/" + group.getId());
    }

    /** Whether a code was given that is no table's. */
    public boolean isUnknown() {
        return code != null && group == null;
    }

    /** The people of the group, from whom one chooses oneself. */
    public List<WorkGroupMember> getMembers() {
        return group == null ? List.of() : group.getMembers().stream().filter(member -> !member.getMember().isRemoved()).toList();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** The group at the table, or null. */
    public WorkGroup getGroup() {
        return group;
    }
}
