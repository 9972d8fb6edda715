// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

namespace {

class Pages : public Program
{
protected:
    /// A folder of content with one page.
    QString folder(const QByteArray &page) const
    {
        QDir{path(u"content"_s)}.mkpath(u"en/pages"_s);
        write(u"content/en/pages/tea.md"_s, page);
        return path(u"content"_s);
    }
};

TEST_F(Pages, are_listed_by_id_theme_and_title)
{
    const Outcome listed = run({u"pages"_s});
    EXPECT_EQ(listed.code, 0);
    EXPECT_EQ(listed.output.count('\n'), 20 + 3);
    EXPECT_THAT(listed.output.toStdString(),
                StartsWith("what-attachment-is\tUnderstand\tWhat attachment is\n"));
}

TEST_F(Pages, are_printed_as_plain_text)
{
    const Outcome page = run({u"pages"_s, u"side-by-side"_s});
    EXPECT_EQ(page.code, 0);
    EXPECT_THAT(page.output.toStdString(), StartsWith("Side by side\n============\n"));
    EXPECT_THAT(page.output.toStdString(), HasSubstr("\nConflict\n  Secure: "));
    EXPECT_THAT(page.output.toStdString(), Not(HasSubstr("[[")));
}

TEST_F(Pages, name_their_sources_at_the_end)
{
    EXPECT_THAT(run({u"pages"_s, u"side-by-side"_s}).output.toStdString(),
                HasSubstr("\n1. Li & Chan, 2012."));
}

TEST_F(Pages, that_do_not_exist_fail)
{
    const Outcome none = run({u"pages"_s, u"nowhere"_s});
    EXPECT_EQ(none.code, 1);
    EXPECT_THAT(none.messages, HasSubstr("nowhere"));
}

TEST_F(Pages, of_the_program_have_no_mistakes)
{
    const Outcome checked = run({u"pages"_s, u"--check"_s});
    EXPECT_EQ(checked.code, 0);
    EXPECT_THAT(checked.output.toStdString(), IsEmpty());
}

TEST_F(Pages, of_the_source_have_no_mistakes)
{
    EXPECT_THAT(run({u"pages"_s, u"--check"_s, QStringLiteral(RESOURCES)}).output.toStdString(), IsEmpty());
}

TEST_F(Pages, are_checked_in_a_folder_of_ones_own_with_file_line_and_reason)
{
    const Outcome checked =
        run({u"pages"_s, u"--check"_s, folder("---\nid: tea\ntitle: Tea\n---\n\nTea.\n")});
    EXPECT_EQ(checked.code, 1);
    EXPECT_THAT(checked.output.toStdString(), HasSubstr("tea.md:1: “theme” is missing\n"));
}

TEST_F(Pages, are_not_looked_for_in_a_folder_without_content)
{
    const Outcome checked = run({u"pages"_s, u"--check"_s, path({})});
    EXPECT_EQ(checked.code, 1);
    EXPECT_THAT(checked.messages, HasSubstr("en/pages"));
}

} // namespace
