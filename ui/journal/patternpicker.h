// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/pattern.h"
#include "core/journal/entry.h"

#include <QMap>
#include <QWidget>

class QVBoxLayout;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class Chip;

/// All patterns as chips in their four groups, secure ones first; those of the entry are chosen.
class PatternPicker final : public QWidget
{
    Q_OBJECT

public:
    explicit PatternPicker(const Journal &journal, QWidget *parent = nullptr);

    void setPatterns(const QList<PatternTag> &tags);
    /// In the order of the catalogue. A tag that stays keeps its source.
    QList<PatternTag> patterns() const;

signals:
    void changed();
    void patternRequested(const QString &id);

private:
    void fill();
    void addGroup(PatternGroup group, const QString &heading, QVBoxLayout *column);
    Chip *makeChip(const Pattern &pattern, QWidget *parent);
    PatternTag tagFor(const QString &id) const;

    const Journal &m_journal;
    QList<PatternTag> m_given;
    QMap<QString, Chip *> m_chips;
    QWidget *m_groups = nullptr;
};

} // namespace mooring::ui
