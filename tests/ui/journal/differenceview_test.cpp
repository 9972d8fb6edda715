// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "tests/ui/journal/journalfixture.h"
#include "ui/journal/differenceview.h"
#include "ui/journal/revisionview.h"

#include <QTextBlock>

#include <gmock/gmock.h>

namespace mooring::ui {

using namespace Qt::StringLiterals;
using namespace testing;

namespace {

class DifferenceViewTest : public WithJournal
{
protected:
    Entry entry(const QString &body) const
    {
        Entry entry;
        entry.day = {2025, 1, 2};
        entry.with = sam;
        entry.body = body;
        return entry;
    }

    /// The words that carry a format.
    QString wordsWith(bool (QTextCharFormat::*has)() const) const
    {
        QStringList words;
        for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next())
            for (auto at = block.begin(); !at.atEnd(); ++at)
                if ((at.fragment().charFormat().*has)())
                    words.append(at.fragment().text());
        return words.join(u'|');
    }

    DifferenceView view{journal()};
};

} // namespace

TEST_F(DifferenceViewTest, underlines_what_came_and_strikes_what_went)
{
    view.show(entry(u"He was quiet."_s), entry(u"He was tired."_s));

    EXPECT_EQ(wordsWith(&QTextCharFormat::fontUnderline), u"tired"_s);
    EXPECT_EQ(wordsWith(&QTextCharFormat::fontStrikeOut), u"quiet"_s);
}

TEST_F(DifferenceViewTest, leaves_out_what_is_as_it_was)
{
    view.show(entry(u"He was quiet."_s), entry(u"He was tired."_s));

    EXPECT_THAT(view.toPlainText().toStdString(), AllOf(StartsWith("Text\n"), Not(HasSubstr("With"))));
}

TEST_F(DifferenceViewTest, names_more_than_the_words)
{
    Entry now = entry(u"The same."_s);
    now.with = mum;
    now.patterns = {{u"withdrawal"_s}};
    view.show(entry(u"The same."_s), now);

    EXPECT_THAT(view.toPlainText().toStdString(), AllOf(HasSubstr("With\n"), HasSubstr("What showed up\n")));
}

TEST_F(DifferenceViewTest, says_which_words_came_and_went)
{
    view.show(entry(u"He was quiet."_s), entry(u"He was tired."_s));

    EXPECT_EQ(view.accessibleDescription(), u"Text: removed “quiet”, added “tired”."_s);
}

TEST_F(DifferenceViewTest, says_so_when_nothing_changed)
{
    view.show(entry(u"The same."_s), entry(u"The same."_s));

    EXPECT_EQ(view.toPlainText(), u"Nothing has changed since this version."_s);
}

TEST_F(DifferenceViewTest, is_where_earlier_versions_begin)
{
    const EntryId id = save(entry(u"He was quiet."_s));
    Entry changed = stored(id);
    changed.body = u"He was tired."_s;
    save(changed);
    RevisionView versions{journal()};
    versions.resize(480, 600);
    ASSERT_TRUE(versions.show(id).has_value());
    static_cast<QWidget &>(versions).show();

    EXPECT_TRUE(versions.changes().isVisible());
    EXPECT_THAT(versions.changes().toPlainText().toStdString(), HasSubstr("quiettired"));
}

} // namespace mooring::ui
