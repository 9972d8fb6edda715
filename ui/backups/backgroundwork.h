// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/progress.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace mooring::ui {

/// One long piece of work beside the window. It goes with its owner: whoever is destroyed first stops it and
/// waits the moment that takes.
class BackgroundWork final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackgroundWork)

public:
    /// What is to be done with the outcome, on the thread of the window.
    using Then = std::function<void()>;
    /// Runs elsewhere, so it takes values; it is told to stop by its Progress.
    using Work = std::function<Then(const Progress &)>;

    explicit BackgroundWork(QObject *parent = nullptr);
    ~BackgroundWork() override;

    bool isRunning() const { return m_watcher.isRunning(); }
    /// One at a time: an earlier one is stopped first, and nothing comes of it.
    void start(Work work);

public slots:
    void stop();

signals:
    void progressed(int percent);

private:
    void end();

    QFutureWatcher<Then> m_watcher;
    std::shared_ptr<std::atomic<bool>> m_stopped;
};

} // namespace mooring::ui
