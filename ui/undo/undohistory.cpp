// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undo/undohistory.h"

#include <QUndoCommand>

namespace mooring::ui {

namespace {

class Step final : public QUndoCommand
{
public:
    Step(UndoHistory &history, const QString &text, UndoHistory::Work forth, UndoHistory::Work back,
         bool isDone)
        : QUndoCommand{text}
        , m_history{history}
        , m_forth{std::move(forth)}
        , m_back{std::move(back)}
        , m_isDone{isDone}
    {}

    void redo() override
    {
        if (!std::exchange(m_isDone, false))
            run(m_forth);
    }
    void undo() override { run(m_back); }

private:
    void run(const UndoHistory::Work &work)
    {
        const Status done = work();
        if (done)
            return;
        setObsolete(true);
        emit m_history.failed(done.error());
    }

    UndoHistory &m_history;
    UndoHistory::Work m_forth;
    UndoHistory::Work m_back;
    bool m_isDone;
};

} // namespace

UndoHistory::UndoHistory(QObject *parent) : QUndoStack{parent} {}

bool UndoHistory::perform(const QString &text, const Work &forth, const Work &back)
{
    const int before = index();
    push(new Step{*this, text, forth, back, false});
    return index() > before;
}

void UndoHistory::note(const QString &text, const Work &forth, const Work &back)
{
    push(new Step{*this, text, forth, back, true});
}

} // namespace mooring::ui
