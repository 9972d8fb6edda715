// SPDX-License-Identifier: GPL-3.0-or-later
// docs/coverage.md says where each idea is found; here each place is looked up.
#include "core/library/library.h"

#include <QFile>
#include <QRegularExpression>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::library {

namespace {

struct Row {
    QString idea, seed, places;
};

std::vector<Row> rows()
{
    QFile file{QStringLiteral(DOCS) + "/coverage.md"_L1};
    std::vector<Row> found;
    const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString{};
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'|');
        if (cells.size() == 5 && cells.at(2).trimmed().startsWith(u'S'))
            found.push_back({cells.at(1).trimmed(), cells.at(2).trimmed(), cells.at(3)});
    }
    return found;
}

} // namespace

TEST(Coverage, has_about_eighty_ideas) { EXPECT_THAT(rows().size(), AllOf(Ge(75U), Le(110U))); }

TEST(Coverage, names_the_seed_of_every_idea)
{
    static const QRegularExpression seeds{u"^S[0-2](?:, S[0-2])*$"_s};
    for (const Row &row : rows())
        EXPECT_TRUE(seeds.match(row.seed).hasMatch()) << row.idea.toStdString();
}

TEST(Coverage, leads_somewhere_for_every_idea)
{
    const Library library{QLocale{QLocale::English}};
    for (const Row &row : rows()) {
        const auto links = linksIn(row.places);
        const bool leftOut = row.places.contains("left out"_L1);
        EXPECT_TRUE(leftOut || !links.empty()) << row.idea.toStdString();
        for (const Link &link : links) {
            const QString there = library.markdown(row.places.sliced(link.position, link.length));
            EXPECT_TRUE(there.startsWith(u'['))
                << row.idea.toStdString() << ": " << link.target.toStdString();
        }
    }
}

TEST(Coverage, names_a_heading_that_is_there)
{
    static const QRegularExpression heading{u"\\[\\[([a-z-]+)\\]\\] “([^”]+)”"_s};
    const Library library{QLocale{QLocale::English}};
    for (const Row &row : rows())
        for (auto at = heading.globalMatch(row.places); at.hasNext();) {
            const auto match = at.next();
            const Page *page = library.page(match.captured(1));
            EXPECT_TRUE(page != nullptr && page->body.contains(match.captured(2)))
                << row.idea.toStdString() << ": " << match.captured(2).toStdString();
        }
}

} // namespace mooring::library
