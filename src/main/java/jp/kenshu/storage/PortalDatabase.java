package jp.kenshu.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import com.mysql.cj.jdbc.MysqlDataSource;

/** The portal's database as the server's pool sees it: its connections begin a transaction only for what needs one. */
public class PortalDatabase extends MysqlDataSource {

    @Override
    protected Connection getConnection(Properties properties) throws SQLException {
        return LateTransaction.on(super.getConnection(properties));
    }
}
