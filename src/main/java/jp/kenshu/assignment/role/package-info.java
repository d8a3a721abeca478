/**
 * In which roles the people of a team are willing to serve their group, said by their representative with 資料２. Who serves in
 * which role is proposed elsewhere.
 */
package jp.kenshu.assignment.role;
