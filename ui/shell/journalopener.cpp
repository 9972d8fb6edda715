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
        if (*opened)
            (**opened)->moveToThread(QCoreApplication::instance()->thread());
        return opened;
    }));
}

void JournalOpener::open(const QString &path, Passphrase passphrase)
{
    start([path, secret = std::make_shared<Passphrase>(std::move(passphrase))] {
        return Journal::open(path, *secret, Journal::Access::ReadOnlyIfInUse);
    });
}

void JournalOpener::create(const QString &path, Passphrase passphrase)
{
    start([path, secret = std::make_shared<Passphrase>(std::move(passphrase))] {
        return Journal::create(path, *secret);
    });
}

void JournalOpener::createDemo(const QString &path)
{
    start([path] { return madeUp(path); });
}

Result<std::unique_ptr<Journal>> JournalOpener::take() { return std::move(*m_watcher.result()); }

} // namespace mooring::ui
