// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/prompts.h"

#include <QObject>
#include <QTimer>

namespace mooring {
class Journal;
}

namespace mooring::ui {

class PromptRow;

/// Which prompt stands above the writing. The journal remembers what was shown and what is never to come
/// again.
class TodayPrompts final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TodayPrompts)

public:
    TodayPrompts(Journal &journal, PromptRow &row, QObject *parent = nullptr);
    ~TodayPrompts() override; ///< keeps what was shown

    /// The day or the evening has changed. What is being written from stays; else a prompt that fits less
    /// than another gives way to it, as if it had not been shown.
    void follow(const PromptContext &context, bool isWriting);

private:
    void show(const Prompt *prompt);
    void turn();
    void skip();
    const Prompt *promptCalled(const QString &id) const;
    void keepSoon();
    void keep();

    Journal &m_journal;
    PromptRow &m_row;
    QList<Prompt> m_prompts;
    PromptHistory m_history;
    PromptContext m_context;
    QTimer m_keeping; ///< opening the page is not to wait for the disk
    QString m_shown;
    QDate m_restedSince;  ///< when the one shown had been shown before
    bool m_asked = false; ///< the person asked for the one that is shown
};

} // namespace mooring::ui
