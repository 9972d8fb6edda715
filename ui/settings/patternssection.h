// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/pattern.h"
#include "ui/settings/section.h"

#include <QHash>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace mooring {
class Journal;
struct PatternMerge;
} // namespace mooring

namespace mooring::ui {

class PatternRow;

/// The patterns one can mark: own ones made, renamed, hidden and made part of another; of those that come
/// with Mooring which are offered. What was marked keeps its marks.
class PatternsSection final : public Section
{
    Q_OBJECT

public:
    explicit PatternsSection(Journal &journal, QWidget *parent = nullptr);

signals:
    void merged(const mooring::PatternMerge &merge);

private:
    void addForm();
    void addBuiltIn(Card &card);
    void add();
    void store(PatternRow &row, const Pattern &pattern);
    void refresh();
    PatternRow &rowFor(const Pattern &pattern);
    std::vector<Pattern> othersThan(const Pattern &pattern) const;

    Journal &m_journal;
    Card *m_own;
    QVBoxLayout *m_rows;
    QLineEdit *m_name = nullptr;
    QComboBox *m_group = nullptr;
    QPushButton *m_add = nullptr;
    MessageBar *m_refusal = nullptr;
    QHash<QString, PatternRow *> m_rowsById;
    QHash<QString, QCheckBox *> m_offered; ///< of those that come with Mooring, by id
};

} // namespace mooring::ui
