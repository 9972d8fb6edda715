// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/stepsmodel.h"

#include "core/library/library.h"

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

StepsModel::StepsModel(const library::Library &library, QObject *parent)
    : QAbstractListModel{parent}
    , m_library{library}
{}

int StepsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_library.steps().size());
}

QVariant StepsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &step = m_library.steps()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return step.title;
    case Qt::ToolTipRole:
        return step.summary;
    case Qt::AccessibleTextRole:
        return tr("Step %1: %2, %3").arg(QString::number(step.number), step.title, statusOf(index.row()));
    case NumberRole:
        return step.number;
    case StatusRole:
        return statusOf(index.row());
    case DaysRole:
        return daysOf(index.row()).size();
    case CurrentRole:
        return step.number == m_current;
    default: // roles are numbers, not an enumeration
        return {};
    }
}

QString StepsModel::statusOf(int row) const
{
    const auto days = daysOf(row).size();
    QString words = days == 0 ? tr("nothing written yet")
                  : days == 1 ? tr("practised on 1 day")
                              : tr("practised on %1 days").arg(days);
    if (m_library.steps()[static_cast<std::size_t>(row)].number == m_current)
        words = tr("%1, the one I’m on").arg(words);
    return words;
}

QList<QDate> StepsModel::daysOf(int row) const
{
    const auto number = static_cast<std::size_t>(m_library.steps()[static_cast<std::size_t>(row)].number);
    auto days = m_evidence.at(number - 1);
    std::sort(days.begin(), days.end());
    days.resize(std::unique(days.begin(), days.end()) - days.begin());
    return days;
}

void StepsModel::setCurrentStep(int number)
{
    if (number == m_current)
        return;
    m_current = number;
    allChanged();
}

void StepsModel::setEvidence(const StepEvidence &evidence)
{
    m_evidence = evidence;
    allChanged();
}

void StepsModel::allChanged()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

} // namespace mooring::ui
