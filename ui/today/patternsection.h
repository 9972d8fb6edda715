// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/pattern.h"

#include <QMap>
#include <QWidget>

#include <vector>

class QPushButton;

namespace mooring::ui {

class Chip;

/// One group of patterns: two of them and every chosen one, or on demand all.
class PatternSection final : public QWidget
{
    Q_OBJECT

public:
    PatternSection(PatternGroup group, std::vector<Pattern> patterns, QWidget *parent = nullptr);

    QStringList chosen() const; ///< in the order of the catalogue
    void setChosen(const QStringList &ids);
    bool isUnfolded() const { return m_unfolded; }
    void setUnfolded(bool unfolded);
    QList<QWidget *> stops() const;

signals:
    void changed();
    void unfoldedChanged();
    void patternRequested(const QString &id);

private:
    Chip *makeChip(const Pattern &pattern, QWidget *parent);
    void arrange();

    QString m_name;
    std::vector<Pattern> m_patterns;
    QMap<QString, Chip *> m_chips;
    QPushButton *m_more;
    bool m_unfolded = false;
};

} // namespace mooring::ui
