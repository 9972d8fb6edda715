// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

constexpr auto evening = "---\n"
                         "date: 2025-02-27T21:04:00+01:00\n"
                         "with: Sam\n"
                         "title: The train\n"
                         "patterns: [withdrawal]\n"
                         "steps: [5]\n"
                         "checkin: {ax1: 3, ax2: 4, av1: 2, av2: 2.5}\n"
                         "starred: true\n"
                         "what_happened: It was late.\n"
                         "mood: blue\n"
                         "---\n"
                         "\n"
                         "Ten minutes on a cold platform.\n";

class Entries : public Program
{
protected:
    void SetUp() override { ASSERT_EQ(runOn(u"journal"_s, {u"new"_s}).code, 0); }

    QString add(const QByteArray &entry) const
    {
        return QString::fromUtf8(runOn(u"journal"_s, {u"add"_s}, entry).output).trimmed();
    }
    std::string refusal(const QByteArray &entry) const
    {
        const Outcome run = runOn(u"journal"_s, {u"add"_s}, entry);
        EXPECT_EQ(run.code, 1);
        EXPECT_EQ(runOn(u"journal"_s, {u"info"_s, u"--json"_s}).object().value(u"entries"_s).toInt(-1), 0);
        return run.messages;
    }
    QJsonArray list(const QString &query) const
    {
        return runOn(u"journal"_s, {u"list"_s, u"--json"_s, u"--query"_s, query}).array();
    }
};

TEST_F(Entries, what_is_added_is_shown_as_it_was)
{
    const QString id = add(evening);
    const std::string shown = runOn(u"journal"_s, {u"show"_s, id}).output.toStdString();
    EXPECT_EQ(shown,
              "---\nid: " + id.toStdString()
                  + "\ndate: 2025-02-27T21:04:00+01:00\nwith: Sam\ntitle: The train\npatterns: [withdrawal]\n"
                    "steps: [5]\ncheckin: {av1: 2, av2: 2.5, ax1: 3, ax2: 4}\nstarred: true\n"
                    "what_happened: It was late.\nmood: blue\n---\n\nTen minutes on a cold platform.\n");
}

TEST_F(Entries, the_list_has_the_keys_of_the_front_matter_and_the_scores)
{
    const QString id = add(evening);
    const QJsonObject entry = list(u"plat"_s).at(0).toObject();
    EXPECT_EQ(entry.value(u"id"_s).toString(), id);
    EXPECT_EQ(entry.value(u"date"_s).toString(), u"2025-02-27T21:04:00+01:00"_s);
    EXPECT_EQ(entry.value(u"with"_s).toString(), u"Sam"_s);
    EXPECT_EQ(entry.value(u"title"_s).toString(), u"The train"_s);
    EXPECT_EQ(entry.value(u"patterns"_s).toArray(), QJsonArray{u"withdrawal"_s});
    EXPECT_EQ(entry.value(u"steps"_s).toArray(), QJsonArray{5});
    EXPECT_EQ(entry.value(u"checkin"_s).toObject().value(u"av2"_s).toDouble(), 2.5);
    EXPECT_TRUE(entry.value(u"starred"_s).toBool());
    EXPECT_EQ(entry.value(u"what_happened"_s).toString(), u"It was late."_s);
    EXPECT_EQ(entry.value(u"anxiety"_s).toDouble(), 3.5);
    EXPECT_EQ(entry.value(u"avoidance"_s).toDouble(), 2.25);
    EXPECT_THAT(entry.value(u"snippet"_s).toString().toStdString(), HasSubstr("cold platform"));
}

TEST_F(Entries, a_query_chooses)
{
    add(evening);
    add("---\ndate: 2025-02-28\nwith: Mum\n---\n\nA quiet call.\n");
    EXPECT_EQ(list(u"with:Sam"_s).size(), 1);
    EXPECT_EQ(list(u"tag:withdrawal train"_s).size(), 1);
    EXPECT_EQ(list(u"from:2025-02-28"_s).size(), 1);
    EXPECT_EQ(list(u"quiet train"_s).size(), 0);
    EXPECT_EQ(list({}).size(), 2);
}

TEST_F(Entries, the_newest_comes_first)
{
    add("---\ndate: 2025-02-20\n---\n\nolder\n");
    add("---\ndate: 2025-02-28\n---\n\nnewer\n");
    add("---\ndate: 2025-02-10\n---\n\noldest\n");
    const Outcome lines = runOn(u"journal"_s, {u"list"_s});
    const QList<QByteArray> days = lines.output.split('\n');
    EXPECT_TRUE(days.at(0).startsWith("2025-02-28\t"));
    EXPECT_TRUE(days.at(2).startsWith("2025-02-10\t"));
}

TEST_F(Entries, what_a_query_means_to_say_is_asked)
{
    const Outcome lines = runOn(u"journal"_s, {u"list"_s, u"--query"_s, u"from:someday"_s});
    EXPECT_THAT(lines.messages, HasSubstr("from:"));
}

TEST_F(Entries, plain_words_are_an_entry_of_today)
{
    const QString id = add("Just this.");
    EXPECT_FALSE(id.isEmpty());
    EXPECT_TRUE(runOn(u"journal"_s, {u"show"_s, id}).output.endsWith("\n\nJust this."));
}

TEST_F(Entries, an_entry_that_does_not_fit_is_refused_with_its_line)
{
    EXPECT_THAT(refusal("---\ndate: 2025-02-30\n---\nx"), HasSubstr("line 2"));
    EXPECT_THAT(refusal("---\ndate: 2999-01-01\n---\nx"), HasSubstr("future"));
    EXPECT_THAT(refusal("---\ncheckin: {ax1: 9}\n---\nx"), HasSubstr("1 to 7"));
    EXPECT_THAT(refusal("---\npatterns: [sulking]\n---\nx"), HasSubstr("sulking"));
    EXPECT_THAT(refusal("---\ntitle: [\n---\nx"), HasSubstr("line"));
    EXPECT_THAT(refusal("fine\nbroken \xff"), HasSubstr("line 2 is not UTF-8"));
    EXPECT_THAT(refusal(" \n"), HasSubstr("nothing"));
}

TEST_F(Entries, five_megabytes_go_in_and_come_out)
{
    const QByteArray body = QByteArray{"A long evening. "}.repeated(5 * 1024 * 64);
    EXPECT_TRUE(runOn(u"journal"_s, {u"show"_s, add(body)}).output.endsWith(body));
}

TEST_F(Entries, the_passphrase_cannot_share_stdin_with_the_entry)
{
    const Outcome wrong =
        run({u"add"_s, u"--journal"_s, path(u"journal"_s), u"--passphrase-file"_s, u"-"_s}, "x");
    EXPECT_EQ(wrong.code, 2);
    EXPECT_THAT(wrong.messages, HasSubstr("stdin"));
}

TEST_F(Entries, an_unknown_id_is_told_from_a_misspelt_one)
{
    EXPECT_EQ(runOn(u"journal"_s, {u"show"_s, u"00000000-0000-4000-8000-000000000001"_s}).code, 1);
    EXPECT_EQ(runOn(u"journal"_s, {u"show"_s, u"1"_s}).code, 2);
}

class ProtectedEntries : public Program
{};

TEST_F(ProtectedEntries, no_word_of_them_is_in_the_file)
{
    makeProtectedJournal();
    runOn(u"journal"_s, {u"add"_s}, "The word is quixotically.");
    EXPECT_THAT(content(path(u"journal"_s)).toStdString(), testing::Not(HasSubstr("quixotically")));
}

} // namespace
