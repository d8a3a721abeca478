package jp.kenshu.registration.roster;

/**
 * One person of part Ⅰ as the desk's list says it, in the language of whoever reads it.
 *
 * @param path where the registration is looked after, for the secretariat; null for others
 * @param work the department and the profession
 * @param waiting the place in line, in words; null for those who do not wait
 * @param registeredAt the moment, in the shortest form of lists
 * @param answers what was answered to what the edition asks besides, in one line
 */
public record PersonLine(String path, String number, boolean withdrawn, String name, String reading, String affiliation, String work, String category,
        String waiting, String route, String registeredAt, String channel, String answers) {
}
