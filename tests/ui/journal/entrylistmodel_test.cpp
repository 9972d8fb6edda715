// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "tests/ui/journal/journalfixture.h"
#include "ui/journal/entrylistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gmock/gmock.h>

namespace mooring::ui {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Le;
using testing::SizeIs;

class EntryListModelTest : public WithJournal
{
protected:
    QStringList texts() const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts += item(row).text;
        return texts;
    }

    EntryItem item(int row) const
    {
        return model.index(row).data(EntryListModel::ItemRole).value<EntryItem>();
    }

    void search(const QString &text)
    {
        const auto query = parseQuery(text);
        model.showHits(query, journal().search(query, 50).value());
        model.completeHits(journal().find(query).value());
    }

    EntryListModel model{journal()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(EntryListModelTest, shows_the_newest_day_first)
{
    writeDays(3);

    EXPECT_THAT(texts(), ElementsAre(u"Day 3"_s, u"Day 2"_s, u"Day 1"_s));
}

TEST_F(EntryListModelTest, puts_an_entry_about_an_earlier_day_in_its_place)
{
    write({2025, 1, 1}, u"oldest"_s);
    write({2025, 1, 5}, u"newest"_s);

    write({2025, 1, 3}, u"between"_s);

    EXPECT_THAT(texts(), ElementsAre(u"newest"_s, u"between"_s, u"oldest"_s));
}

TEST_F(EntryListModelTest, announces_the_row_where_an_entry_arrives)
{
    writeDays(3);
    const QSignalSpy inserted{&model, &EntryListModel::rowsInserted};

    write({2025, 1, 2}, u"later that day"_s);

    ASSERT_THAT(inserted, SizeIs(1));
    EXPECT_EQ(inserted.at(0).at(1).toInt(), 1);
}

TEST_F(EntryListModelTest, takes_an_entry_out_when_it_goes_to_the_trash)
{
    writeDays(3);

    ASSERT_TRUE(journal().moveToTrash(model.idAt(model.index(1))));

    EXPECT_THAT(texts(), ElementsAre(u"Day 3"_s, u"Day 1"_s));
}

TEST_F(EntryListModelTest, moves_an_entry_whose_day_becomes_earlier)
{
    writeDays(3);
    auto entry = stored(model.idAt(model.index(0)));
    entry.day = {2024, 12, 31};
    const QSignalSpy moved{&model, &EntryListModel::rowsMoved};

    save(entry);

    EXPECT_THAT(moved, SizeIs(1));
    EXPECT_THAT(texts(), ElementsAre(u"Day 2"_s, u"Day 1"_s, u"Day 3"_s));
}

TEST_F(EntryListModelTest, moves_an_entry_whose_day_becomes_later)
{
    writeDays(3);
    auto entry = stored(model.idAt(model.index(2)));
    entry.day = {2025, 2, 1};

    save(entry);

    EXPECT_THAT(texts(), ElementsAre(u"Day 1"_s, u"Day 3"_s, u"Day 2"_s));
}

TEST_F(EntryListModelTest, shows_the_new_text_of_a_changed_entry)
{
    writeDays(2);
    ASSERT_THAT(texts(), SizeIs(2));
    auto entry = stored(model.idAt(model.index(0)));
    entry.body = u"changed"_s;

    save(entry);

    EXPECT_EQ(item(0).text, u"changed"_s);
}

TEST_F(EntryListModelTest, says_who_the_entry_is_about)
{
    write({2025, 1, 1}, u"A drive"_s, sam);

    EXPECT_EQ(item(0).who, u"Sam"_s);
}

TEST_F(EntryListModelTest, follows_a_new_name)
{
    write({2025, 1, 1}, u"A drive"_s, sam);
    auto someone = *journal().relationship(sam);
    someone.name = u"Samira"_s;

    ASSERT_TRUE(journal().save(someone));

    EXPECT_EQ(item(0).who, u"Samira"_s);
}

TEST_F(EntryListModelTest, names_the_patterns_of_an_entry)
{
    Entry entry;
    entry.day = {2025, 1, 1};
    entry.patterns = {{u"repaired"_s}, {u"withdrawal"_s}};
    save(entry);

    ASSERT_THAT(item(0).patterns, SizeIs(2));
    EXPECT_EQ(item(0).patterns[0].group, PatternGroup::Secure);
    EXPECT_EQ(item(0).patterns[1].group, PatternGroup::AlarmDown);
}

TEST_F(EntryListModelTest, is_read_aloud_as_day_person_and_text)
{
    write({2024, 3, 9}, u"A quiet drive."_s, sam);

    const auto spoken = model.index(0).data(Qt::AccessibleTextRole).toString();

    EXPECT_EQ(spoken, u"Saturday 9 March 2024, with Sam. A quiet drive."_s);
}

TEST_F(EntryListModelTest, is_read_aloud_with_one_stop_between_sentences)
{
    Entry entry;
    entry.day = {2024, 3, 9};
    entry.body = u"A quiet drive."_s;
    entry.patterns = {{u"repaired"_s}};
    save(entry);

    const auto spoken = model.index(0).data(Qt::AccessibleTextRole).toString();

    EXPECT_THAT(spoken.toStdString(), testing::HasSubstr("A quiet drive. Repaired"));
}

TEST_F(EntryListModelTest, shows_only_the_hits_of_a_search)
{
    write({2025, 1, 1}, u"a quiet evening"_s);
    write({2025, 1, 2}, u"a loud one"_s);

    search(u"qui"_s);

    EXPECT_THAT(texts(), ElementsAre(u"a quiet evening"_s));
}

TEST_F(EntryListModelTest, marks_the_words_that_were_found)
{
    write({2025, 1, 1}, u"a quiet evening"_s);

    search(u"qui"_s);

    ASSERT_THAT(item(0).hits, SizeIs(1));
    EXPECT_EQ(item(0).text.mid(item(0).hits[0].start, item(0).hits[0].length), u"quiet"_s);
}

TEST_F(EntryListModelTest, adds_the_other_hits_below_the_first_ones)
{
    writeDays(5);
    const auto query = parseQuery(u"day"_s);
    model.showHits(query, journal().search(query, 2).value());
    const QSignalSpy reset{&model, &EntryListModel::modelReset};

    model.completeHits(journal().find(query).value());

    EXPECT_THAT(reset, IsEmpty());
    EXPECT_EQ(model.rowCount(), 5);
}

TEST_F(EntryListModelTest, takes_a_hit_out_when_it_goes_to_the_trash)
{
    writeDays(3);
    search(u"day"_s);

    ASSERT_TRUE(journal().moveToTrash(model.idAt(model.index(0))));

    EXPECT_THAT(texts(), ElementsAre(u"Day 2"_s, u"Day 1"_s));
}

TEST_F(EntryListModelTest, shows_what_is_in_the_trash)
{
    writeDays(2);
    ASSERT_TRUE(journal().moveToTrash(model.idAt(model.index(0))));

    search(u"is:trashed"_s);

    EXPECT_THAT(texts(), ElementsAre(u"Day 2"_s));
    EXPECT_EQ(item(0).day, QDate(2025, 1, 2));
}

TEST_F(EntryListModelTest, finds_the_row_of_an_entry)
{
    writeDays(3);
    const auto id = write({2025, 1, 2}, u"this one"_s);

    EXPECT_EQ(model.indexOf(id).row(), 1);
}

TEST_F(EntryListModelTest, fetches_no_text_before_it_is_shown)
{
    writeDays(3);
    const EntryListModel unseen{journal()};

    EXPECT_EQ(unseen.rowCount(), 3);
    EXPECT_EQ(unseen.textsHeld(), 0);
}

TEST_F(EntryListModelTest, holds_a_bounded_number_of_texts)
{
    JournalContents many;
    for (int i = 0; i < 2 * EntryTexts::capacity; ++i)
        many.entries.push_back({.entry = {.day = {2025, 1, 1}, .body = u"one of many %1"_s.arg(i)}});
    ASSERT_TRUE(journal().merge(many, false));

    ASSERT_THAT(texts(), SizeIs(model.rowCount()));

    EXPECT_THAT(model.textsHeld(), Le(EntryTexts::capacity));
}

} // namespace mooring::ui
