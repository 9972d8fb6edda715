// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/journals.h"
#include "tests/ui/trends/madeup.h"
#include "ui/trends/dimensionseries.h"
#include "ui/trends/overtimecard.h"
#include "ui/trends/timechart.h"
#include "ui/trends/trendspage.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSettings>

#include <algorithm>
#include <iterator>
#include <memory>
#include <vector>

namespace mooring::test {

using namespace Qt::StringLiterals;
using ui::TrendsPage;

class TrendsPageTest : public JournalTest
{
protected:
    TrendsPageTest()
    {
        QLocale::setDefault(QLocale{u"en_GB"_s});
        QCoreApplication::setOrganizationName(u"Mooring tests"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, path(u"settings"_s));
    }

    std::unique_ptr<TrendsPage> page(const std::vector<MadeUpDay> &days)
    {
        if (!days.empty())
            write(*m_journal, days);
        auto page = std::make_unique<TrendsPage>(*m_journal, [] { return today; });
        page->resize(1092, 760);
        page->show();
        return page;
    }

    static int dots(const TrendsPage &page)
    {
        return static_cast<int>(page.overTime().chart().series(Dimension::Anxiety).dots().size());
    }

    const std::unique_ptr<Journal> m_journal = newJournal();
};

inline std::vector<MadeUpDay> samAndPriya()
{
    auto days = everyOtherDay(u"Priya"_s, today, 12);
    std::ranges::copy(everyOtherDay(u"Sam"_s, today.addDays(1 - 2), 20), std::back_inserter(days));
    return days;
}

template <typename Widget>
Widget &find(const QWidget &parent)
{
    return *parent.findChild<Widget *>();
}

} // namespace mooring::test
