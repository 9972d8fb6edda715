// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/journalopener.h"

#include "core/exchange/demo.h"

#include <QCoreApplication>
#include <QtConcurrent>

namespace mooring::ui {

namespace {

constexpr int demoDays = 400;

Result<std::unique_ptr<Journal>> madeUp(const QString &path)
{
    auto journal = Journal::create(path, Passphrase{});
    if (!journal)
        return journal;
    const auto contents =
        exchange::demoContents(demoDays, QDate::currentDate(), (*journal)->checkIn(), QLocale{});
    if (!contents)
        return tl::unexpected{contents.error()};
    if (const auto merged = (*journal)->merge(*contents, false); !merged)
        return tl::unexpected{merged.error()};
    return journal;
}

} // namespace

JournalOpener::JournalOpener(QObject *parent) : QObject{parent}
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &JournalOpener::finished);
}

JournalOpener::~JournalOpener()
{
    m_watcher.waitForFinished();
    if (m_watcher.future().isResultReadyAt(0))
        take(); // so that the journal is closed here and now, not in a thread that may hold it a little
                // longer
}

template <typename Work>
void JournalOpener::start(Work work)
{
    m_watcher.setFuture(QtConcurrent::run([work = std::move(work)] {
        auto opened = std::make_shared<Opened>(work());
        if (opened->journal)
            (*opened->journal)->moveToThread(QCoreApplication::instance()->thread());
        return opened;
    }));
}

void JournalOpener::open(const QString &path, Passphrase passphrase)
{
    start([path, secret = std::make_shared<Passphrase>(std::move(passphrase))] {
        Opened opened{Journal::open(path, *secret, Journal::Access::ReadOnlyIfInUse)};
        if (!opened.journal && opened.journal.error().kind == Error::Kind::Damaged)
            opened.key = Journal::keyOf(path, *secret).value_or(JournalKey{});
        return opened;
    });
}

void JournalOpener::openWith(const QString &path, std::shared_ptr<const JournalKey> key)
{
    start([path, key = std::move(key)] {
        Opened opened{Journal::openWith(path, *key)};
        if (!opened.journal)
            opened.key = key->copy();
        return opened;
    });
}

void JournalOpener::create(const QString &path, Passphrase passphrase)
{
    start([path, secret = std::make_shared<Passphrase>(std::move(passphrase))] {
        return Opened{Journal::create(path, *secret)};
    });
}

void JournalOpener::createDemo(const QString &path)
{
    start([path] { return Opened{madeUp(path)}; });
}

Result<std::unique_ptr<Journal>> JournalOpener::take()
{
    const auto opened = m_watcher.result();
    m_key = std::move(opened->key);
    return std::move(opened->journal);
}

} // namespace mooring::ui
