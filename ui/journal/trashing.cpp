// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/trashing.h"

#include "core/journal/journal.h"
#include "ui/undo/undohistory.h"

#include <QMessageBox>
#include <QPushButton>

namespace mooring::ui {

Trashing::Trashing(Journal &journal, UndoHistory &history, QObject *parent)
    : QObject{parent}
    , m_journal{journal}
    , m_history{history}
{}

void Trashing::moveToTrash(EntryId id)
{
    m_history.perform(
        tr("moving to the trash"), [this, id] { return toTrash(id); }, [this, id] { return fromTrash(id); });
}

void Trashing::restore(EntryId id)
{
    m_history.perform(
        tr("taking out of the trash"), [this, id] { return fromTrash(id); },
        [this, id] { return toTrash(id); });
}

Status Trashing::toTrash(EntryId id)
{
    Status done = m_journal.moveToTrash(id);
    if (done)
        emit trashed(id);
    return done;
}

Status Trashing::fromTrash(EntryId id)
{
    Status done = m_journal.restore(id);
    if (done)
        emit restored(id);
    return done;
}

void Trashing::askToErase(EntryId id, QWidget *parent)
{
    auto *question = new QMessageBox{QMessageBox::Question, tr("Delete for good"),
                                     tr("Delete this entry and its earlier versions for good?"),
                                     QMessageBox::NoButton, parent};
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("It cannot be brought back, except from a backup."));
    auto *deletes = question->addButton(tr("Delete for good"), QMessageBox::DestructiveRole);
    auto *keeps = question->addButton(tr("Keep it"), QMessageBox::RejectRole);
    question->setDefaultButton(keeps);
    question->setEscapeButton(keeps);
    connect(question, &QMessageBox::buttonClicked, this, [this, id, deletes](const QAbstractButton *pressed) {
        if (pressed == deletes)
            erase(id);
    });
    question->open();
}

void Trashing::erase(EntryId id)
{
    if (const auto done = m_journal.erase(id); !done) {
        emit failed(done.error());
        return;
    }
    emit erased(id);
}

} // namespace mooring::ui
