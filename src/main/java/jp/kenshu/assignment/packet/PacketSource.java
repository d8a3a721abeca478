package jp.kenshu.assignment.packet;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jp.kenshu.storage.FileKind;

/** What goes into the packet for one municipality: its name, the facts of its introduction, and its files in order. */
public record PacketSource(String municipality, Map<String, String> facts, List<File> files) {

    /** One file: the name by the rule of the conference, the name its owner gave it, what it is and where it lies. */
    public record File(String name, String ownName, FileKind kind, Path place) {
    }
}
