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
    /// With a key that is there already.
    void openWith(const QString &path, std::shared_ptr<const JournalKey> key);
    void create(const QString &path, Passphrase passphrase);
    /// A made-up journal in a file of its own, plain and deleted with `folder`.
    void createDemo(const QString &path);
    /// What was asked for; to be called once, after finished().
    Result<std::unique_ptr<Journal>> take();
    /// The key of a journal that was found damaged, so that it can be put right without asking again.
    JournalKey takeKey() { return std::move(m_key); }

signals:
    void finished();

private:
    struct Opened {
        Result<std::unique_ptr<Journal>> journal;
        JournalKey key = {};
    };

    template <typename Work>
    void start(Work work);

    QFutureWatcher<std::shared_ptr<Opened>> m_watcher;
    JournalKey m_key;
};

} // namespace mooring::ui
