// SPDX-License-Identifier: GPL-3.0-or-later
// One entry after the other, as an export reads them.
#include "core/journal/sqlite.h"
#include "tests/support/journals.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring {
namespace {

using test::valueOf;
using testing::ElementsAre;

class WalkThroughAJournal : public test::JournalTest
{
protected:
    WalkThroughAJournal() : journal{newJournal()}
    {
        for (const int day : {3, 4, 5})
            valueOf(journal->save(test::entryOn({2025, 1, day}, u"as it was"_s)));
    }

    void changeEverything() const
    {
        sqlite::Database other{journalPath(), sqlite::OpenMode::ReadWrite, Passphrase{}};
        other.execute("UPDATE entry_text SET body = 'as it is'");
    }

    std::unique_ptr<Journal> journal;
};

TEST_F(WalkThroughAJournal, is_of_one_moment)
{
    QStringList words;
    const Status walked =
        journal->eachEntry(valueOf(journal->inOrder()), [&](const PortableEntry &portable) -> Status {
            if (words.isEmpty())
                changeEverything();
            words.append(portable.entry.body);
            return {};
        });

    ASSERT_TRUE(walked) << walked.error().message.toStdString();
    EXPECT_THAT(words, ElementsAre(u"as it was"_s, u"as it was"_s, u"as it was"_s));
}

TEST_F(WalkThroughAJournal, that_was_stopped_lets_the_journal_be_written_to)
{
    const Status walked =
        journal->eachEntry(valueOf(journal->inOrder()), [](const PortableEntry &) -> Status {
            return failure(Error::Kind::Cancelled, u"enough"_s);
        });

    EXPECT_FALSE(walked);
    EXPECT_TRUE(journal->save(test::entryOn({2025, 1, 6}, u"more"_s)));
}

} // namespace
} // namespace mooring
