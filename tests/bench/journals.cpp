// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/journals.h"

#include "core/exchange/demo.h"

#include <QCoreApplication>
#include <QHash>
#include <QTemporaryDir>

#include <cstdlib>
#include <iostream>

using namespace Qt::StringLiterals;

namespace mooring::bench {

namespace {

[[noreturn]] void giveUp(const Error &error)
{
    std::cerr << error.message.toStdString() << '\n';
    std::exit(1); // NOLINT(concurrency-mt-unsafe): one thread
}

const QTemporaryDir &folder()
{
    static const QTemporaryDir dir;
    return dir;
}

} // namespace

Passphrase passphrase() { return Passphrase{u"a calm harbour at night"_s}; }

QString journalOf(int entries)
{
    static QHash<int, QString> made;
    if (const auto path = made.constFind(entries); path != made.cend())
        return *path;
    const QString path = folder().filePath(u"%1.mooring"_s.arg(entries));
    auto journal = Journal::create(path, passphrase());
    if (!journal)
        giveUp(journal.error());
    // Days in the past only; several entries on some days, as the made-up journal has them.
    auto contents = exchange::demoContents(entries, QDate{2026, 6, 30}, (*journal)->checkIn(), QLocale::c());
    if (!contents)
        giveUp(contents.error());
    if (const auto merged = (*journal)->merge(*contents, false); !merged)
        giveUp(merged.error());
    made.insert(entries, path);
    return path;
}

std::unique_ptr<Journal> open(const QString &path)
{
    auto journal = Journal::open(path, passphrase());
    if (!journal)
        giveUp(journal.error());
    return *std::move(journal);
}

Entry evening(const Journal &journal)
{
    Entry entry;
    entry.day = {2026, 7, 1};
    entry.writtenAt = QDateTime{entry.day, QTime{21, 4}, Qt::OffsetFromUTC, 3600};
    entry.body =
        u"We said we would call after dinner, and then it got late. I went for a walk. "_s.repeated(8);
    for (const CheckInItem &item : journal.checkIn().items)
        entry.checkIn.answers.insert(item.id, 3);
    entry.patterns = {{u"self_soothed"_s}, {u"rumination"_s}, {u"checked_story"_s}};
    entry.steps = {4};
    return entry;
}

} // namespace mooring::bench
