// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/difference.h"
#include "core/journal/entry.h"

#include <QTextEdit>

#include <vector>

namespace mooring {
class Journal;
}

namespace mooring::ui {

/// What became of an entry since one of its versions: words that came are underlined, words that went are
/// struck through, in colours that say the same; read out they are named.
class DifferenceView final : public QTextEdit
{
    Q_OBJECT

public:
    explicit DifferenceView(const Journal &journal, QWidget *parent = nullptr);

    void show(const Entry &version, const Entry &now);
    using QTextEdit::show;

protected:
    void changeEvent(QEvent *event) override;

private:
    /// One part of the entry that is not as it was.
    struct Part {
        QString name;
        std::vector<DifferencePiece> pieces;
    };

    void add(const QString &name, const QString &before, const QString &after);
    void addFacts(const Entry &version, const Entry &now);
    void fill();

    const Journal &m_journal;
    std::vector<Part> m_parts;
};

/// "Text: added “tired”, removed “quiet”." Long runs are cut.
QString differenceInWords(const QString &name, const std::vector<DifferencePiece> &pieces);

} // namespace mooring::ui
