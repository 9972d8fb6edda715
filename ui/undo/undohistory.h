// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QUndoStack>

#include <functional>

namespace mooring::ui {

/// What was done to the journal in this window and can be taken back, beyond typing. Lives as long as the
/// journal is open in it.
class UndoHistory final : public QUndoStack
{
    Q_OBJECT

public:
    using Work = std::function<Status()>;

    explicit UndoHistory(QObject *parent = nullptr);

    /// Does `forth` and remembers it; `text` completes "Undo …". False when it failed: nothing is remembered.
    bool perform(const QString &text, const Work &forth, const Work &back);
    /// Remembers what is done already.
    void note(const QString &text, const Work &forth, const Work &back);

signals:
    /// A step could not be done, undone or redone; it is forgotten.
    void failed(const mooring::Error &error);
};

} // namespace mooring::ui
