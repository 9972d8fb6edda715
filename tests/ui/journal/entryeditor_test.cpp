// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "tests/ui/journal/journalfixture.h"
#include "ui/journal/entrydraft.h"
#include "ui/journal/entryeditor.h"
#include "ui/today/writingeditor.h"
#include "ui/widgets/knotscale.h"
#include "ui/widgets/scalerow.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

#include <algorithm>
#include <stdexcept>

namespace mooring::ui {

using namespace Qt::StringLiterals;
using testing::SizeIs;

class EntryEditorTest : public WithJournal
{
protected:
    EntryEditorTest()
        : id{write({2025, 1, 1}, u"as it was"_s, sam)}
        , editor{std::make_unique<EntryEditor>(journal())}
    {
        EXPECT_TRUE(editor->edit(id));
    }

    WritingEditor &body() { return *editor->findChild<WritingEditor *>(); }
    EntryId answered(const Answers &answers)
    {
        Entry entry;
        entry.day = {2025, 1, 2};
        entry.with = sam;
        entry.checkIn = {journal().checkIn().version, answers};
        return save(entry);
    }
    KnotScale &scaleOf(const QString &item)
    {
        const auto &items = journal().checkIn().items;
        const auto words = wordsAbout(*std::ranges::find(items, item, &CheckInItem::id), u"Sam"_s);
        for (auto *row : editor->findChildren<ScaleRow *>())
            if (row->statement() == words)
                return row->scale();
        throw std::out_of_range{"no such statement"};
    }
    bool hasDraft() { return draftOf(journal(), id).has_value(); }

    EntryId id;
    std::unique_ptr<EntryEditor> editor;
};

TEST_F(EntryEditorTest, begins_with_what_is_stored)
{
    EXPECT_EQ(body().toPlainText(), u"as it was"_s);
    EXPECT_EQ(editor->findChild<QComboBox *>()->currentText(), u"With Sam"_s);
    EXPECT_FALSE(editor->hasChanges());
}

TEST_F(EntryEditorTest, keeps_what_is_typed_as_a_draft_by_itself)
{
    QTest::keyClicks(&body(), u" more"_s);

    EXPECT_TRUE(QTest::qWaitFor([this] { return hasDraft(); }, 5000));
    EXPECT_EQ(draftOf(journal(), id)->entry.body, u"as it was more"_s);
}

TEST_F(EntryEditorTest, keeps_the_last_words_when_it_is_taken_away)
{
    QTest::keyClicks(&body(), u" more"_s);

    editor.reset();

    ASSERT_TRUE(hasDraft());
    EXPECT_EQ(draftOf(journal(), id)->entry.body, u"as it was more"_s);
}

TEST_F(EntryEditorTest, keeps_when_it_is_taken_away_what_could_not_be_kept_before)
{
    QTest::keyClicks(&body(), u" more"_s);
    const auto meanwhile =
        Journal::mergeBeside(journal().path(), journal().key(), [this](const TakeContents &) {
            editor->close(); // the other connection is the one that writes just now
            return Status{};
        });
    ASSERT_TRUE(meanwhile);
    ASSERT_FALSE(hasDraft());

    editor.reset();

    EXPECT_TRUE(hasDraft());
}

TEST_F(EntryEditorTest, saves_with_control_s)
{
    QTest::keyClicks(&body(), u" more"_s);

    QTest::keyClick(&body(), Qt::Key_S, Qt::ControlModifier);

    EXPECT_EQ(stored(id).body, u"as it was more"_s);
}

TEST_F(EntryEditorTest, has_no_draft_once_it_is_saved)
{
    QTest::keyClicks(&body(), u" more"_s);

    ASSERT_TRUE(editor->save());

    EXPECT_FALSE(hasDraft());
    EXPECT_FALSE(editor->hasChanges());
}

TEST_F(EntryEditorTest, keeps_the_draft_when_left_with_escape)
{
    QSignalSpy closed{editor.get(), &EntryEditor::closed};
    QTest::keyClicks(&body(), u" more"_s);

    QTest::keyClick(&body(), Qt::Key_Escape);

    EXPECT_THAT(closed, SizeIs(1));
    EXPECT_TRUE(hasDraft());
    EXPECT_EQ(stored(id).body, u"as it was"_s);
}

TEST_F(EntryEditorTest, goes_on_with_its_draft)
{
    QTest::keyClicks(&body(), u" more"_s);
    editor->close();

    ASSERT_TRUE(editor->edit(id));

    EXPECT_EQ(body().toPlainText(), u"as it was more"_s);
    EXPECT_TRUE(editor->hasChanges());
}

TEST_F(EntryEditorTest, forgets_the_draft_when_it_is_discarded)
{
    QTest::keyClicks(&body(), u" more"_s);
    editor->close();

    editor->discard();

    EXPECT_FALSE(hasDraft());
    EXPECT_EQ(body().toPlainText(), u"as it was"_s);
}

TEST_F(EntryEditorTest, keeps_the_text_and_says_why_when_saving_fails)
{
    QSignalSpy failed{editor.get(), &EntryEditor::failed};
    QTest::keyClicks(&body(), u" more"_s);
    ASSERT_TRUE(journal().moveToTrash(id));
    ASSERT_TRUE(journal().erase(id));

    EXPECT_FALSE(editor->save());

    EXPECT_THAT(failed, SizeIs(1));
    EXPECT_EQ(body().toPlainText(), u"as it was more"_s);
}

TEST_F(EntryEditorTest, leaves_spaces_that_do_not_break_as_they_are)
{
    const auto other = write({2025, 1, 2}, u"10\u00a0km"_s);
    ASSERT_TRUE(editor->edit(other));

    QTest::keyClicks(&body(), u"x"_s);
    ASSERT_TRUE(editor->save());

    EXPECT_EQ(stored(other).body, u"10\u00a0kmx"_s);
}

TEST_F(EntryEditorTest, shows_the_answers_of_the_check_in)
{
    const auto other = answered({{u"ax1"_s, 5.0}});

    ASSERT_TRUE(editor->edit(other));

    EXPECT_EQ(scaleOf(u"ax1"_s).value(), 5.0);
    EXPECT_FALSE(editor->hasChanges());
}

TEST_F(EntryEditorTest, saves_an_answer_that_was_changed)
{
    const auto other = answered({{u"ax1"_s, 5.0}});
    ASSERT_TRUE(editor->edit(other));

    scaleOf(u"ax1"_s).setValue(2.0);
    ASSERT_TRUE(editor->save());

    EXPECT_EQ(stored(other).checkIn.answers.value(u"ax1"_s), 2.0);
}

TEST_F(EntryEditorTest, answers_a_check_in_that_was_skipped_on_the_day)
{
    scaleOf(u"ax1"_s).setValue(3.0);
    ASSERT_TRUE(editor->save());

    EXPECT_EQ(stored(id).checkIn.version, journal().checkIn().version);
}

TEST_F(EntryEditorTest, takes_the_last_answer_out_and_leaves_no_check_in)
{
    const auto other = answered({{u"ax1"_s, 5.0}});
    ASSERT_TRUE(editor->edit(other));

    scaleOf(u"ax1"_s).setValue({});
    ASSERT_TRUE(editor->save());

    EXPECT_EQ(stored(other).checkIn, CheckInAnswers{});
}

TEST_F(EntryEditorTest, leaves_answers_between_the_knots_as_they_were_brought_in)
{
    const auto other = answered({{u"ax1"_s, 3.3}});
    ASSERT_TRUE(editor->edit(other));

    editor->findChild<QLineEdit *>()->setText(u"The drive"_s);
    ASSERT_TRUE(editor->save());

    EXPECT_EQ(stored(other).checkIn.answers.value(u"ax1"_s), 3.3);
}

TEST_F(EntryEditorTest, names_in_the_statements_whom_it_is_about)
{
    auto &scale = scaleOf(u"ax1"_s);

    editor->findChild<QComboBox *>()->setCurrentIndex(0);

    EXPECT_EQ(scale.accessibleName(), wordsAbout(journal().checkIn().items.front(), {}));
}

TEST_F(EntryEditorTest, changes_the_title)
{
    editor->findChild<QLineEdit *>()->setText(u"The drive"_s);

    EXPECT_EQ(editor->written().title, u"The drive"_s);
}

} // namespace mooring::ui
