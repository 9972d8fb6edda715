// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/outcomewords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

constexpr qsizetype mostProblems = 12;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(mooring::ui::Outcome)
};

QString counts(const ImportOutcome &outcome, bool dryRun)
{
    const QLocale locale;
    return (dryRun ? Tr::tr("New entries: %1. To be updated: %2. Here already: %3.")
                   : Tr::tr("Added: %1. Updated: %2. Here already: %3."))
        .arg(locale.toString(outcome.added), locale.toString(outcome.updated),
             locale.toString(outcome.unchanged));
}

} // namespace

QString outcomeInWords(const ImportOutcome &outcome, bool dryRun)
{
    const QLocale locale;
    QStringList sentences{counts(outcome, dryRun)};
    if (outcome.peopleAdded > 0)
        sentences << Tr::tr("New people: %1.").arg(locale.toString(outcome.peopleAdded));
    if (!outcome.first.isNull())
        sentences << Tr::tr("The entries are from %1 to %2.")
                         .arg(locale.toString(outcome.first, QLocale::LongFormat),
                              locale.toString(outcome.last, QLocale::LongFormat));
    return sentences.join(' '_L1);
}

QString sampleInWords(const std::vector<PortableEntry> &entries)
{
    constexpr qsizetype longest = 60;
    QString lines;
    for (const PortableEntry &portable : entries) {
        const Entry &entry = portable.entry;
        const QString words =
            (entry.title.isEmpty() ? entry.body : entry.title).left(4 * longest).simplified();
        const QString shown = words.size() > longest ? words.left(longest).trimmed() + u'…' : words;
        const QString day = QLocale{}.toString(entry.day, QLocale::ShortFormat);
        lines += shown.isEmpty() ? Tr::tr("\n%1").arg(day) : Tr::tr("\n%1 · %2").arg(day, shown);
    }
    return lines;
}

QString problemsInWords(const QStringList &problems)
{
    QStringList lines = problems.mid(0, mostProblems);
    if (const auto more = problems.size() - lines.size(); more > 0)
        lines << Tr::tr("And %1 more.").arg(QLocale{}.toString(more));
    return lines.join('\n'_L1);
}

} // namespace mooring::ui
