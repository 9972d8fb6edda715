// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/difference.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <random>

namespace mooring {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Kind = DifferencePiece::Kind;

namespace {

DifferencePiece same(const QString &text) { return {Kind::Same, text}; }
DifferencePiece added(const QString &text) { return {Kind::Added, text}; }
DifferencePiece removed(const QString &text) { return {Kind::Removed, text}; }

QString without(Kind kind, const std::vector<DifferencePiece> &pieces)
{
    QString text;
    for (const DifferencePiece &piece : pieces)
        if (piece.kind != kind)
            text += piece.text;
    return text;
}

} // namespace

TEST(Difference, of_a_text_and_itself_is_the_text)
{
    EXPECT_THAT(difference(u"He was quiet."_s, u"He was quiet."_s), ElementsAre(same(u"He was quiet."_s)));
}

TEST(Difference, of_nothing_and_nothing_is_nothing) { EXPECT_THAT(difference({}, {}), IsEmpty()); }

TEST(Difference, of_nothing_and_a_text_is_all_added)
{
    EXPECT_THAT(difference({}, u"A line."_s), ElementsAre(added(u"A line."_s)));
    EXPECT_THAT(difference(u"A line."_s, {}), ElementsAre(removed(u"A line."_s)));
}

TEST(Difference, names_the_word_that_changed_and_no_more)
{
    EXPECT_THAT(
        difference(u"He was quiet at dinner."_s, u"He was tired at dinner."_s),
        ElementsAre(same(u"He was "_s), removed(u"quiet"_s), added(u"tired"_s), same(u" at dinner."_s)));
}

TEST(Difference, finds_what_stayed_between_two_changes)
{
    EXPECT_THAT(
        difference(u"one two three"_s, u"1 two 3"_s),
        ElementsAre(removed(u"one"_s), added(u"1"_s), same(u" two "_s), removed(u"three"_s), added(u"3"_s)));
}

TEST(Difference, takes_a_letter_with_its_accents_for_one_word)
{
    EXPECT_THAT(difference(u"cafe\u0301"_s, u"cafe\u0301s"_s),
                ElementsAre(removed(u"cafe\u0301"_s), added(u"cafe\u0301s"_s)));
}

TEST(Difference, of_texts_with_little_in_common_is_the_one_and_the_other)
{
    QString before, after;
    for (int i = 0; i < 2000; ++i) {
        before += u"a%1 "_s.arg(i);
        after += u"b%1 "_s.arg(i);
    }
    EXPECT_THAT(difference(before, after), SizeIs(3)) << "and the blank both end with";
}

TEST(Difference, holds_both_texts_whatever_they_are)
{
    std::mt19937 random{11};
    for (int round = 0; round < 300; ++round) {
        const auto text = [&] {
            QString made;
            for (auto words = random() % 40; words > 0; --words)
                made += QStringView{u"ab \n.ä"}.at(static_cast<qsizetype>(random() % 6));
            return made;
        };
        const QString before = text();
        const QString after = text();
        const auto pieces = difference(before, after);

        ASSERT_EQ(without(Kind::Added, pieces), before);
        ASSERT_EQ(without(Kind::Removed, pieces), after);
    }
}

} // namespace mooring
