/**
 * In which roles the people of a team are willing to serve their group, said by their representative with 資料２; the page of
 * 資料２, which asks for both, is here. Who serves in which role is proposed elsewhere.
 */
package jp.kenshu.assignment.role;
