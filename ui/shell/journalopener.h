// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace mooring::ui {

/// Opens or makes a journal beside the window, for deriving a key takes a moment.
class JournalOpener final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JournalOpener)

public:
    explicit JournalOpener(QObject *parent = nullptr);
    ~JournalOpener() override;

    bool isBusy() const { return m_watcher.isRunning(); }
    /// To read only while another window or program holds it.
    void open(const QString &path, Passphrase passphrase);
    void create(const QString &path, Passphrase passphrase);
    /// A made-up journal in a file of its own, plain and deleted with `folder`.
    void createDemo(const QString &path);
    /// What was asked for; to be called once, after finished().
    Result<std::unique_ptr<Journal>> take();

signals:
    void finished();

private:
    using Opened = Result<std::unique_ptr<Journal>>;

    template <typename Work>
    void start(Work work);

    QFutureWatcher<std::shared_ptr<Opened>> m_watcher;
};

} // namespace mooring::ui
