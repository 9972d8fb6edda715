// SPDX-License-Identifier: GPL-3.0-or-later
// A marker word goes through every command; then the whole home is searched for it.
#include "tests/app/program.h"
#include "tests/support/traces.h"

#include <QDir>

using namespace Qt::StringLiterals;
using mooring::test::filesHolding;
using mooring::test::marker;
using testing::IsEmpty;

namespace {

class Traces : public Program
{
protected:
    void SetUp() override
    {
        makeProtectedJournal();
        ASSERT_TRUE(runOn(u"journal"_s, {u"add"_s}, entry(u"first"_s)).code == 0);
    }

    static QByteArray entry(const QString &title)
    {
        return u"---\ntitle: %1 %2\n---\n\nAbout %2, **%2** and %2.\n"_s.arg(title, marker()).toUtf8();
    }

    Outcome on(const QStringList &arguments) const { return runOn(u"journal"_s, arguments); }

    QTemporaryDir m_elsewhere; ///< for what one asks to be written in plain text
};

TEST_F(Traces, are_what_the_search_for_them_finds)
{
    write(u"plain"_s, marker().toUtf8());
    EXPECT_THAT(filesHolding(path({})), testing::SizeIs(1));
}

TEST_F(Traces, are_left_by_no_command_on_an_encrypted_journal)
{
    QFile source{m_elsewhere.filePath(u"more.md"_s)};
    ASSERT_TRUE(source.open(QIODevice::WriteOnly));
    source.write("---\ndate: 2025-01-05\n---\n\nMore of " + marker().toUtf8() + ".\n");
    source.close();

    const QByteArray uuid = on({u"list"_s, u"--json"_s, u"--query"_s, marker()})
                                .array()
                                .at(0)
                                .toObject()
                                .value(u"id"_s)
                                .toString()
                                .toUtf8();
    ASSERT_FALSE(uuid.isEmpty());
    EXPECT_TRUE(on({u"show"_s, QString::fromLatin1(uuid)}).output.contains(marker().toUtf8()));
    EXPECT_EQ(on({u"import"_s, source.fileName()}).code, 0);
    EXPECT_EQ(on({u"export"_s, m_elsewhere.filePath(u"out.json"_s), u"--format"_s, u"json"_s}).code, 0);
    EXPECT_EQ(on({u"info"_s}).code, 0);
    EXPECT_EQ(on({u"verify"_s}).code, 0);
    EXPECT_EQ(on({u"analyse"_s}).code, 0);
    const Outcome backup = on({u"backup"_s});
    EXPECT_EQ(backup.code, 0);
    EXPECT_EQ(on({u"backup"_s, path(u"by hand.mooring"_s)}).code, 0);
    EXPECT_EQ(on({u"salvage"_s, path(u"salvaged.mooring"_s)}).code, 0);
    EXPECT_EQ(on({u"restore"_s, QString::fromUtf8(backup.output).trimmed()}).code, 0);

    EXPECT_THAT(filesHolding(path({})), IsEmpty());
    EXPECT_THAT(filesHolding(m_elsewhere.path()), testing::SizeIs(2)); // the source and what was exported
}

TEST_F(Traces, of_the_passphrase_are_left_by_no_command)
{
    EXPECT_EQ(on({u"backup"_s}).code, 0);
    const QString given = path(u"passphrase"_s);
    EXPECT_THAT(filesHolding(path({}), u"three calm harbours"_s), testing::ElementsAre(given));
}

} // namespace
