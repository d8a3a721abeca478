package jp.kenshu.programme.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;


/** A municipality with the forms in which it is searched. */
record KnownPlace(Municipality municipality, String code, List<String> bare, List<String> full, Set<String> names, Set<String> shortNames,
                  List<Former> former) {

    private static final int CODE = 6;
    private static final String KINDS = "市区町村";

    /** A municipality that there was: its name, all forms of it, short ones too, and where it lay. */
    private record Former(String prefecture, String name, Set<String> forms) {

        static Former of(FormerPlace place) {
            var forms = Stream.of(place.bareName(), place.name()).map(TypedPlace::folded).toList();
            var shortForms = forms.stream().map(TypedPlace::stem);
            return new Former(place.prefecture(), place.bareName(),
                    named(Stream.concat(forms.stream(), shortForms).toList(), TypedPlace.folded(place.prefecture())));
        }
    }

    static KnownPlace of(Municipality municipality, String county, List<FormerPlace> former) {
        var prefecture = municipality.getPrefecture();
        var name = TypedPlace.folded(municipality.getName());
        var kana = TypedPlace.folded(municipality.getKana());
        var inKanji = TypedPlace.folded(prefecture.getName());
        var inKana = TypedPlace.folded(prefecture.getKana());
        var names = Stream.concat(named(List.of(name, TypedPlace.folded(county) + name), inKanji).stream(), named(List.of(kana), inKana).stream());
        var shortNames = Stream.concat(named(List.of(TypedPlace.stem(name)), inKanji).stream(), named(List.of(TypedPlace.stem(kana)), inKana).stream());
        return new KnownPlace(municipality, municipality.getCode(), List.of(name, kana), List.of(inKanji + name, inKana + kana),
                names.collect(Collectors.toUnmodifiableSet()), shortNames.collect(Collectors.toUnmodifiableSet()), former.stream().map(Former::of).toList());
    }

    private static Set<String> named(List<String> names, String prefecture) {
        return Stream.concat(names.stream(), names.stream().map(name -> prefecture + name)).collect(Collectors.toUnmodifiableSet());
    }

    /** Its name, with or without prefecture and county, and its code, with or without the last digit, which checks. */
    Stream<String> calls() {
        return Stream.concat(names.stream(), Stream.of(code, code.substring(0, CODE - 1)));
    }

    /** Whether this is one of these. */
    boolean isCalled(String typed) {
        return names.contains(typed) || code.equals(typed) || typed.length() == CODE - 1 && code.startsWith(typed);
    }

    /** Whether this is what a workbook makes of its code: without the leading zero. */
    boolean hasCodeWithoutZero(String typed) {
        return code.charAt(0) == '0' && (code.substring(1).equals(typed) || code.substring(1, CODE - 1).equals(typed));
    }

    /** Whether this is its name but for what kind of municipality it is. */
    boolean isCalledInShort(String typed) {
        return shortNames.contains(typed);
    }

    /** The name of a municipality that belongs to it today and was called so, in the prefecture if one is asked for. */
    Optional<String> formerName(String typed, Prefecture within) {
        return former.stream().filter(each -> each.forms().contains(typed) && (within == null || within.getName().equals(each.prefecture())))
                .map(Former::name).findFirst();
    }

    /** How near its names are to any of these: 0 for the very name, then short and former ones, then parts; negative for no match. */
    int rank(List<String> typed) {
        return typed.stream().mapToInt(this::rank).filter(rank -> rank >= 0).min().orElse(-1);
    }

    private int rank(String typed) {
        var nearness = List.<Predicate<String>>of(this::isCalled, form -> isCalledInShort(form) || formerName(form, null).isPresent(),
                form -> bare.stream().anyMatch(name -> name.startsWith(form)) || code.startsWith(form),
                form -> full.stream().anyMatch(name -> name.startsWith(form)), form -> bare.stream().anyMatch(name -> name.contains(form)));
        return IntStream.range(0, nearness.size()).filter(rank -> nearness.get(rank).test(typed)).findFirst().orElse(-1);
    }

    /** Whether its name of today, with or without the prefecture, begins so or has this in it. */
    boolean resembles(String typed) {
        return code.startsWith(typed) || full.stream().anyMatch(name -> name.startsWith(typed)) || bare.stream().anyMatch(name -> name.contains(typed));
    }

    /** How much of the text is its name, where the text begins with it; 0 where it does not. */
    int lengthWithin(String typed) {
        var name = bare.get(0);
        if (name.length() < 2 || KINDS.indexOf(name.charAt(name.length() - 1)) < 0) {
            return 0;
        }
        return names.stream().filter(typed::startsWith).mapToInt(String::length).max().orElse(0);
    }
}
