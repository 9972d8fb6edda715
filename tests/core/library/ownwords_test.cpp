// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing in the content is copied: built only where the texts that gave the ideas lie beside the source.
#include "core/library/library.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::library {

namespace {

constexpr qsizetype run = 8;

QStringList runsIn(const QString &text)
{
    static const QRegularExpression word{u"[a-z]+(?:[’'][a-z]+)?"_s};
    QStringList words;
    for (auto at = word.globalMatch(text.toLower()); at.hasNext();)
        words.append(at.next().captured().replace(u'’', u'\''));
    QStringList runs;
    for (qsizetype i = 0; i + run <= words.size(); ++i)
        runs.append(words.sliced(i, run).join(u' '));
    return runs;
}

QString contentOf(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString{};
}

/// Every file with words: pages, steps, patterns, glossary, prompts.
QStringList texts()
{
    QStringList files;
    for (const char *folder : {"en", "en/pages", "en/steps"}) {
        const QDir dir{QStringLiteral(RESOURCES) + u'/' + QLatin1StringView{folder}};
        const QStringList names = dir.entryList({u"*.md"_s, u"*.json"_s}, QDir::Files);
        for (const QString &name : names)
            files.append(dir.filePath(name));
    }
    return files;
}

} // namespace

TEST(OwnWords, share_no_run_of_eight_words_with_the_texts_that_gave_the_ideas)
{
    const QDir seeds{QStringLiteral(SHARED_DATA) + "/seeds"_L1};
    QSet<QString> known;
    const QStringList names = seeds.entryList(QDir::Files);
    for (const QString &name : names) {
        const QStringList runs = runsIn(contentOf(seeds.filePath(name)));
        known.unite({runs.cbegin(), runs.cend()});
    }
    ASSERT_THAT(known, Not(IsEmpty()));

    const QStringList files = texts();
    for (const QString &file : files) {
        const QStringList runs = runsIn(contentOf(file));
        for (const QString &each : runs)
            EXPECT_FALSE(known.contains(each)) << file.toStdString() << ": " << each.toStdString();
    }
}

} // namespace mooring::library
