// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backgroundwork.h"

#include <QtConcurrent>

namespace mooring::ui {

namespace {

constexpr int hundred = 100;

using Flag = std::shared_ptr<std::atomic<bool>>;

void run(QPromise<BackgroundWork::Then> &promise, const BackgroundWork::Work &work, const Flag &stopped)
{
    promise.setProgressRange(0, hundred);
    promise.addResult(work([&promise, &stopped](double done) {
        promise.setProgressValue(static_cast<int>(done * hundred));
        return !stopped->load();
    }));
}

} // namespace

BackgroundWork::BackgroundWork(QObject *parent) : QObject{parent}
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &BackgroundWork::progressed);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &BackgroundWork::end);
}

BackgroundWork::~BackgroundWork()
{
    stop();
    m_watcher.waitForFinished();
}

void BackgroundWork::start(Work work)
{
    stop();
    m_watcher.waitForFinished();
    m_stopped = std::make_shared<std::atomic<bool>>(false);
    m_watcher.setFuture(QtConcurrent::run([work = std::move(work), stopped = m_stopped](
                                              QPromise<Then> &promise) { run(promise, work, stopped); }));
}

void BackgroundWork::stop()
{
    if (m_stopped)
        m_stopped->store(true);
}

// A copy: what is done with the outcome may start the next piece of work, or end this object.
void BackgroundWork::end()
{
    if (m_watcher.future().resultCount() == 0)
        return;
    const Then then = m_watcher.result();
    then();
}

} // namespace mooring::ui
