package jp.kenshu.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DeviceTest {

    @Test
    void aBrowserIsNamedAsItsOwnerKnowsIt() {
        assertEquals("Edge / Windows", Device.named("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0"));
        assertEquals("Safari / iPhone", Device.named("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1"));
        assertEquals("Chrome / Android", Device.named("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36"));
        assertEquals("", Device.named("Java-http-client/17"));
        assertEquals("", Device.named(null));
    }
}
